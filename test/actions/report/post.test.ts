import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkMark } from '../../../shared/github/check-memory.ts';
import { faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';

const step = new URL('../../shared/github/example-check.ts', import.meta.url).pathname;
const post = new URL('../../../dist/report-post.js', import.meta.url).pathname;

let standIn: StandIn;
let commit: string;
beforeAll(async () => {
  standIn = await startStandIn();
  commit = standIn.openPullRequest({ number: 7 }).head.sha;
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

const run = (file: string, inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
  runAction(file, {
    inputs: { 'github-token': tokens.write, commit, ...inputs },
    env: { GITHUB_API_URL: standIn.origin, ...env },
  });
const checks = () => standIn.checks(commit);
const cancelled = { conclusion: 'cancelled', output: { title: 'Cancelled before there was a verdict' } };

describe('the post step of the report', () => {
  it('closes the check of a step that was killed', async () => {
    const { exitCode, state } = await run(step, { killed: 'true' });
    expect(exitCode).toBeNull();
    expect(checks()).toMatchObject([{ status: 'in_progress' }]);
    const after = await run(post, {}, state);
    expect(after).toMatchObject({ exitCode: 0, annotations: [], stderr: '' });
    expect(after.stdout).toContain('Check "Tollgate" closed as cancelled');
    expect(checks()).toMatchObject([cancelled]);
  });

  it('leaves alone what an earlier run has completed', async () => {
    await run(step, {}, { GITHUB_RUN_ID: '40' });
    const { state } = await run(step, { killed: 'true' });
    await run(post, {}, state);
    expect(checks()).toMatchObject([{ conclusion: 'success', output: { title: 'pass' } }, cancelled]);
  });

  it('asks nothing where the step has closed its check', async () => {
    const { state, stdout } = await run(step);
    expect(stdout).toBe('published\n');
    const asked = standIn.requests.length;
    expect(await run(post, {}, state)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(standIn.requests).toHaveLength(asked);
    expect(checks()).toMatchObject([{ conclusion: 'success' }]);
  });

  it('publishes the verdict that GitHub did not take from the step', async () => {
    standIn.setFaults([faults.status('checks/update', 503)]);
    const { state, stdout } = await run(step, { patience: '500' });
    expect(stdout).toBe('failed\n');
    standIn.setFaults([]);
    expect(await run(post, {}, state)).toMatchObject({ exitCode: 0, annotations: [] });
    expect(checks()).toMatchObject([
      {
        conclusion: 'success',
        output: { title: 'pass', summary: 'all is well' },
        external_id: 'tollgate:v1 50.1 success',
      },
    ]);
  });

  it('publishes the verdict without a summary that is too long to be kept', async () => {
    standIn.setFaults([faults.status('checks/update', 503)]);
    const { state } = await run(step, { patience: '500', summary: 'x'.repeat(50_000) });
    expect(JSON.stringify(state).length).toBeLessThan(1_000);
    standIn.setFaults([]);
    await run(post, {}, state);
    expect(checks()).toMatchObject([
      { conclusion: 'success', output: { summary: expect.stringContaining("the run's page shows it") } },
    ]);
  });

  it('tries again, and never fails the step where that does not help', async () => {
    const { state } = await run(step, { killed: 'true' });
    standIn.setFaults([faults.status('checks/update', 502, { times: 1 })]);
    expect(await run(post, {}, state)).toMatchObject({ exitCode: 0, annotations: [] });
    expect(checks()).toMatchObject([cancelled]);
  });

  it.each([
    ['may only read', { 'github-token': tokens.read }],
    ['is unknown', { 'github-token': 'stolen' }],
  ])('warns where the token %s', async (_, inputs) => {
    const { state } = await run(step, { killed: 'true' });
    const { exitCode, annotations } = await run(post, inputs, state);
    expect(exitCode).toBe(0);
    expect(annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/^The check "Tollgate" may still be in progress\./),
      },
    ]);
  });

  it('does nothing without a token', async () => {
    const { state } = await run(step, { killed: 'true' });
    expect(await run(post, { 'github-token': '' }, state)).toMatchObject({ exitCode: 0, annotations: [] });
  });

  it('leaves the check to a newer run', async () => {
    const { state } = await run(step, { killed: 'true' });
    const newer = await run(step, {}, { GITHUB_RUN_ID: '51' });
    expect(newer.stdout).toBe('published\n');
    await run(post, {}, state);
    expect(checks()).toMatchObject([
      { conclusion: 'success', external_id: checkMark({ runId: 51, attempt: 1, conclusion: 'success' }) },
    ]);
  });

  it('closes nothing of a newer run that is still judging, whatever its own number', async () => {
    const { state } = await run(step, { killed: 'true' });
    await run(step, { killed: 'true' }, { GITHUB_RUN_ID: '51' });
    // a run on workflow_run speaks for the run that it follows, and has a number of its own
    await run(post, {}, { ...state, GITHUB_RUN_ID: '900' });
    expect(checks()).toMatchObject([{ status: 'in_progress' }]);
  });

  it.each(['', '{', '[]', '{"owner":"octo-org"}', '{"__proto__":{}}', 'null'])(
    'does nothing with the state %j',
    async (saved) => {
      const after = await run(post, {}, { STATE_tollgate_check: saved });
      expect(after).toMatchObject({ exitCode: 0, annotations: [], stderr: '' });
      expect(standIn.requests).toEqual([]);
    },
  );
});
