import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../shared/github/connect.ts';
import { followRun } from '../../../shared/github/follow-run.ts';
import type { FollowedRun } from '../../../shared/github/followed-run.ts';
import { patience } from '../../../shared/github/patience.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type NewRun, type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import type { WorkflowRun } from '../../github-stand-in/world.ts';
import { madeZip } from '../../made-zip.ts';

const workflow = '.github/workflows/review.yml';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 1 });
  standIn.openPullRequest({ number: 2, fork: 'stranger', branch: 'main' });
  standIn.openPullRequest({ number: 3, fork: 'stranger/other-name', branch: 'main' });
  standIn.openPullRequest({ number: 4, fork: 'twice', branch: 'better' });
  standIn.openPullRequest({ number: 5, fork: 'twice', branch: 'better', base: 'release' });
  standIn.openPullRequest({ number: 6, fork: 'closer', state: 'closed' });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

async function follow(
  payload: unknown,
  { token = tokens.write as string, seconds = 3, expected = workflow } = {},
): Promise<FollowedRun> {
  const octokit = await connect(token, { GITHUB_API_URL: standIn.origin });
  const desk = { octokit, owner: 'octo-org', repo: 'models', payload };
  return followRun(expected, { ...desk, patience: () => patience(seconds * 1_000) });
}
const followed = (run: NewRun, options = {}) =>
  follow(standIn.workflowRunEvent(standIn.addRun(run)), options);

/** The event of a run, told otherwise than GitHub's API tells it. */
function lied(run: WorkflowRun, lies: object): object {
  const event = standIn.workflowRunEvent(run) as { workflow_run: object };
  return { ...event, workflow_run: { ...event.workflow_run, ...lies } };
}

describe('followRun', () => {
  it('finds the pull request of a fork whose branch is called main', async () => {
    const pull = standIn.world.pulls.get(2);
    const run = await followed({ pull: 2, attempt: 3 });
    expect(run).toMatchObject({
      status: 'proved',
      event: 'pull_request',
      attempt: 3,
      headSha: pull?.head.sha,
      isFork: true,
      base: { ref: 'main', sha: pull?.base.sha },
      pullRequest: {
        owner: 'octo-org',
        repo: 'models',
        number: 2,
        headSha: pull?.head.sha,
        baseSha: pull?.base.sha,
        baseRef: 'main',
        isFork: true,
      },
    });
    expect(run).not.toHaveProperty('moved');
  });

  it("tells two forks of one owner apart, and the repository's own branch", async () => {
    expect(await followed({ pull: 3 })).toMatchObject({ pullRequest: { number: 3 }, isFork: true });
    expect(await followed({ pull: 1 })).toMatchObject({ pullRequest: { number: 1 }, isFork: false });
  });

  it('finds it by a branch with characters that mean something in an address', async () => {
    standIn.openPullRequest({ number: 10, fork: 'odd', branch: 'fix/ä#1&state=closed' });
    expect(await followed({ pull: 10 })).toMatchObject({ pullRequest: { number: 10 } });
  });

  it('takes the workflow by its path, with a ref or without, or by its file', async () => {
    const run = standIn.addRun({ pull: 2 });
    const event = lied(run, { path: `${workflow}@refs/heads/main` });
    for (const expected of [workflow, 'review.yml', `./${workflow}`, `${workflow}@main`]) {
      expect(await follow(event, { expected })).toMatchObject({ status: 'proved' });
    }
  });

  it('follows a review, so that approvals are counted anew', async () => {
    const run = await followed({ pull: 2, event: 'pull_request_review' });
    expect(run).toMatchObject({ event: 'pull_request_review', pullRequest: { number: 2 } });
  });

  it('knows whether the head is still the judged commit', async () => {
    standIn.openPullRequest({ number: 7, fork: 'mover' });
    const run = await followed({ pull: 7 });
    if (run.status !== 'proved') throw new Error(run.why);
    expect(await run.isCurrent()).toBe(true);
    standIn.setFaults([faults.status('pulls/get', 500)]);
    expect(await run.isCurrent()).toBe(false);
    standIn.setFaults([]);
    standIn.moveHead(7);
    expect(await run.isCurrent()).toBe(false);
  });

  it('names no pull request where the head has moved on, but its base', async () => {
    standIn.openPullRequest({ number: 8, fork: 'early' });
    const run = standIn.addRun({ pull: 8 });
    const sha = standIn.moveHead(8);
    const found = await follow(standIn.workflowRunEvent(run));
    expect(found).toMatchObject({
      status: 'proved',
      headSha: run.headSha,
      moved: `pull request #8 has moved on to ${sha.slice(0, 7)}`,
      base: { ref: 'main' },
    });
    expect(found).not.toHaveProperty('pullRequest');
    expect(await (found as Extract<FollowedRun, { status: 'proved' }>).isCurrent()).toBe(false);
  });

  it('names none of two pull requests of one commit', async () => {
    const found = await followed({ pull: 4 });
    expect(found).toMatchObject({
      status: 'proved',
      moved: expect.stringMatching(/2 open pull requests \(#5 into release, #4 into main\)/),
    });
    expect(found).not.toHaveProperty('pullRequest');
    expect(found).not.toHaveProperty('base');
  });

  it('names none that is closed, and none of a fork that is gone', async () => {
    expect(await followed({ pull: 6 })).toMatchObject({
      moved: 'there is no open pull request from closer:change-6',
    });
    const pull = standIn.openPullRequest({ number: 9, fork: 'leaver' });
    pull.head.isGone = true;
    const found = await followed({ pull: 9 });
    expect(found).toMatchObject({ moved: 'there is no open pull request from leaver:change-9' });
    expect(found).toMatchObject({ headSha: pull.head.sha, isFork: true });
  });

  it('goes by no word of the artifact', async () => {
    const run = standIn.addRun({ pull: 2 });
    const claims = { provenance: { pullRequest: 1, commit: standIn.world.pulls.get(1)?.head.sha } };
    const bytes = madeZip([{ name: 'report.json', content: JSON.stringify(claims) }]);
    standIn.addArtifact({ run: run.id, name: 'tollgate', bytes });
    const found = await follow(standIn.workflowRunEvent(run));
    expect(found).toMatchObject({ headSha: run.headSha, pullRequest: { number: 2 } });
    expect(standIn.requests.map(({ operation }) => operation)).toEqual([
      'actions/get-workflow-run',
      'pulls/list',
    ]);
    if (found.status !== 'proved') throw new Error(found.why);
    const file = await found.read('tollgate', 'report.json');
    expect('bytes' in file && JSON.parse(Buffer.from(file.bytes).toString())).toEqual(claims);
  });

  it.each<[string, NewRun, RegExp]>([
    ['of a push', { event: 'push' }, /started by push, not by a pull request/],
    ['with secrets', { pull: 2, event: 'pull_request_target' }, /started by pull_request_target/],
    ['of another workflow', { pull: 2, path: '.github/workflows/evil.yml' }, /run of .*evil\.yml, not of/],
    ['of a like path', { pull: 2, path: `x/${workflow}` }, /run of x\/\.github/],
  ])('refuses a run %s', async (_, run, why) => {
    expect(await followed(run)).toEqual({ status: 'refused', why: expect.stringMatching(why) });
    // known from the event alone
    expect(standIn.requests).toEqual([]);
  });

  it.each<[string, (run: WorkflowRun) => unknown, RegExp]>([
    ['names no run', () => ({ action: 'completed' }), /names no completed run/],
    ['is of a pull request', () => standIn.event(2), /names no completed run/],
    ['has run ids that are no numbers', (run) => lied(run, { id: '1; rm -rf' }), /names no completed run/],
    [
      'says that the run has begun',
      (run) => ({ ...standIn.workflowRunEvent(run), action: 'requested' }),
      /is requested; add "types: \[completed\]"/,
    ],
    [
      'is of another repository',
      (run) => ({ ...standIn.workflowRunEvent(run), repository: { id: 1, full_name: 'evil/models' } }),
      /belongs to another repository/,
    ],
    [
      "names another repository's run",
      (run) => lied(run, { repository: { id: 99 } }),
      /run of another repository/,
    ],
    ['names a run that is not here', (run) => lied(run, { id: 999_999 }), /knows no such run/],
    [
      'names another commit',
      (run) => lied(run, { head_sha: 'a'.repeat(40) }),
      /another commit than the event/,
    ],
    [
      'names an attempt that is over',
      (run) => lied({ ...run, attempt: 1 }, {}),
      /started again; attempt 2 is published/,
    ],
  ])('refuses an event that %s', async (_, payload, why) => {
    const event = payload(standIn.addRun({ pull: 2, attempt: 2 }));
    expect(await follow(event)).toEqual({ status: 'refused', why: expect.stringMatching(why) });
  });

  it('believes GitHub more than the event', async () => {
    const run = standIn.addRun({ event: 'push' });
    expect(await follow(lied(run, { event: 'pull_request' }))).toMatchObject({ status: 'refused' });
    const other = standIn.addRun({ pull: 2, path: '.github/workflows/evil.yml' });
    expect(await follow(lied(other, { path: workflow }))).toMatchObject({ status: 'refused' });
  });

  it('proves nothing that GitHub does not tell', async () => {
    const token = standIn.grant({ checks: 'write', 'pull-requests': 'write' });
    expect(await followed({ pull: 2 }, { token })).toEqual({
      status: 'refused',
      why: expect.stringMatching(/may not look.*add "permissions: \{ actions: read/),
    });
    expect(await followed({ pull: 2 }, { token: 'stolen' })).toMatchObject({ status: 'refused' });
    for (const set of [faults.status('*', 502), faults.reset('*'), faults.hang('*')] as Fault[]) {
      standIn.setFaults([set]);
      expect(await followed({ pull: 2 }, { seconds: 1 })).toMatchObject({ status: 'refused' });
    }
  });

  it('tries again after a bad gateway', async () => {
    const run = standIn.addRun({ pull: 2 });
    standIn.setFaults([
      faults.status('actions/get-workflow-run', 502, { times: 1 }),
      faults.lost('pulls/list', { times: 1 }),
    ]);
    const found = await follow(standIn.workflowRunEvent(run), { seconds: 20 });
    expect(found).toMatchObject({ status: 'proved', pullRequest: { number: 2 } });
  });
});
