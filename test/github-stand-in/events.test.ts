import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

const api = '/repos/octo-org/models';
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

describe('pull requests of the stand-in', () => {
  it('may come from a branch of a fork that is called main, into two branches', async () => {
    const first = standIn.openPullRequest({ number: 1, fork: 'stranger', branch: 'main' });
    const second = standIn.openPullRequest({ number: 2, fork: 'stranger', branch: 'main', base: 'next' });
    expect(second.head).toEqual(first.head);
    expect(first.head.sha).not.toBe(standIn.world.git.resolve('refs/heads/main'));
    const list = async (query: string) => (await ask(standIn, 'GET', `${api}/pulls?${query}`)).body;
    expect(await list('head=stranger:main')).toHaveLength(2);
    expect(await list('head=stranger:main&base=next')).toMatchObject([{ number: 2, base: { ref: 'next' } }]);
    expect(await list('head=octo-org:main')).toEqual([]);
  });

  it('move with their branch', async () => {
    const sha = standIn.moveHead(1);
    expect(standIn.world.pulls.get(2)?.head.sha).toBe(sha);
    expect((await ask(standIn, 'GET', `${api}/git/ref/pull/2/head`)).body.object.sha).toBe(sha);
    expect((await ask(standIn, 'GET', `${api}/git/ref/heads/main`)).body.object.sha).not.toBe(sha);
  });

  it('tell forks of one owner apart, and forget a fork that is gone', async () => {
    const { head } = standIn.openPullRequest({ number: 3, fork: 'octo-org/models-copy' });
    const { id } = (await ask(standIn, 'GET', `${api}/pulls/3`)).body.head.repo;
    expect(id).not.toBe(1);
    expect(id).not.toBe((await ask(standIn, 'GET', `${api}/pulls/1`)).body.head.repo.id);
    head.isGone = true;
    expect((await ask(standIn, 'GET', `${api}/pulls/3`)).body.head.repo).toBeNull();
  });
});

describe('events of the stand-in', () => {
  it('say of a pull request and of a run what the API says', async () => {
    const { body: pull } = await ask(standIn, 'GET', `${api}/pulls/1`);
    expect(standIn.event(1)).toMatchObject({ action: 'synchronize', number: 1, pull_request: pull });
    const run = standIn.addRun({ pull: 1 });
    const { body } = await ask(standIn, 'GET', `${api}/actions/runs/${run.id}`);
    expect(standIn.workflowRunEvent(run)).toMatchObject({ action: 'completed', workflow_run: body });
  });

  it('name the review', () => {
    const review = standIn.addReview({ pull: 1, author: 'mona', state: 'CHANGES_REQUESTED' });
    expect(standIn.reviewEvent(review)).toMatchObject({
      action: 'submitted',
      review: { state: 'changes_requested', user: { login: 'mona' } },
      pull_request: { number: 1 },
    });
  });

  it('hold a merge commit where the queue asks', () => {
    const { merge_group: group } = standIn.mergeGroupEvent(1);
    const main = standIn.world.git.resolve('refs/heads/main');
    expect(standIn.world.git.describe(group.head_sha).parents).toEqual([
      main,
      standIn.world.pulls.get(1)?.head.sha,
    ]);
    expect(standIn.world.git.resolve(group.head_ref)).toBe(group.head_sha);
  });

  it('say what a push brought', () => {
    const before = standIn.world.git.resolve('refs/heads/main');
    const after = standIn.world.git.commit('main', { 'model.txt': 'new' }, 'Change');
    expect(standIn.pushEvent()).toMatchObject({ ref: 'refs/heads/main', before, after });
  });
});
