import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { type StandIn, startStandIn, tokens } from '../stand-in.ts';

const api = '/repos/octo-org/models';
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 5 });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

describe('reviews of the stand-in', () => {
  it('are listed in their order, with the commit that each looked at', async () => {
    const before = standIn.world.pulls.get(5)?.head.sha;
    standIn.addReview({ pull: 5, author: 'mona' });
    const after = standIn.moveHead(5);
    standIn.addReview({ pull: 5, author: null, state: 'DISMISSED' });
    const { body } = await ask(standIn, 'GET', `${api}/pulls/5/reviews?per_page=100`);
    expect(body).toMatchObject([
      { user: { login: 'mona' }, state: 'APPROVED', commit_id: before },
      { user: null, state: 'DISMISSED', commit_id: after },
    ]);
    expect((await ask(standIn, 'GET', `${api}/pulls/9/reviews`)).status).toBe(404);
  });

  it('need a token that may see pull requests', async () => {
    const token = standIn.grant({ checks: 'write' });
    expect((await ask(standIn, 'GET', `${api}/pulls/5/reviews`, { token })).status).toBe(403);
  });
});

describe('people of the stand-in', () => {
  it('have permissions, in the older word too', async () => {
    standIn.world.permissions.set('mona', 'maintain');
    const of = async (login: string) =>
      (await ask(standIn, 'GET', `${api}/collaborators/${login}/permission`)).body;
    expect(await of('Mona')).toMatchObject({ permission: 'write', role_name: 'maintain' });
    expect(await of('stranger')).toMatchObject({ permission: 'none', role_name: 'none' });
  });

  it("are in teams, which a workflow's own token may not see", async () => {
    standIn.world.teams.set('model-risk', ['mona', 'invited?']);
    const of = (login: string, token: string = tokens.org, team = 'model-risk', org = 'octo-org') =>
      ask(standIn, 'GET', `/orgs/${org}/teams/${team}/memberships/${login}`, { token });
    expect((await of('mona')).body.state).toBe('active');
    expect((await of('MONA')).status).toBe(200);
    expect((await of('invited')).body.state).toBe('pending');
    expect((await of('stranger')).status).toBe(404);
    expect((await of('mona', tokens.org, 'none')).status).toBe(404);
    expect((await of('mona', tokens.org, 'model-risk', 'elsewhere')).status).toBe(404);
    expect((await of('mona', tokens.write)).status).toBe(403);
    const team = (slug: string, token: string = tokens.org) =>
      ask(standIn, 'GET', `/orgs/octo-org/teams/${slug}`, { token });
    expect((await team('model-risk')).body).toMatchObject({ slug: 'model-risk', members_count: 2 });
    expect((await team('none')).status).toBe(404);
    expect((await team('model-risk', tokens.write)).status).toBe(403);
  });
});
