import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCommentBody } from '../../../shared/github/comment-body.ts';
import { isMarked } from '../../../shared/github/comment-marker.ts';
import { readReport } from '../../../shared/report/index.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { type ActionSettings, runAction } from '../../run-action.ts';
import { twoModels } from './two-models.ts';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'dist/evaluate-vs-champion.js');
const actionFile = join(root, 'actions/evaluate-vs-champion/action.yml');

let standIn: StandIn;
let workspace: string;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 1 });
  standIn.openPullRequest({ number: 2 });
  workspace = twoModels();
});
afterAll(async () => {
  await standIn.stop();
  rmSync(workspace, { recursive: true });
});
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

/** Judges `equal.csv`, which passes, or `worse.csv`, which fails, on a pull request of its own. */
function judge(challenger: 'equal' | 'worse', { env = {}, inputs = {}, ...settings }: ActionSettings = {}) {
  return runAction(built, {
    actionFile,
    workspace,
    event: standIn.event(challenger === 'equal' ? 1 : 2),
    token: tokens.write,
    inputs: { challenger: `${challenger}.csv`, 'report-path': `.tollgate/${challenger}.json`, ...inputs },
    env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30', ...env },
    ...settings,
  });
}

const report = (challenger: string) => readReport(join(workspace, `.tollgate/${challenger}.json`));
const writes = () =>
  standIn.requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql');

describe('the built action on a pull request', () => {
  it('lets an equal challenger through and says so everywhere', async () => {
    const { exitCode, outputs, summary, annotations, stdout, stderr } = await judge('equal');
    expect({ exitCode, annotations, stderr }).toEqual({ exitCode: 0, annotations: [], stderr: '' });
    expect(outputs).toEqual({
      verdict: 'pass',
      report: join(workspace, '.tollgate/equal.json'),
      summary: (await report('equal')).summary,
      'challenger-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
      'champion-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await report('equal')).toMatchObject({
      verdict: 'pass',
      rows: 1_500,
      provenance: { commit: standIn.world.pulls.get(1)?.head.sha, repository: 'octo-org/models' },
    });
    expect(summary).toContain('credit-default');
    expect(stdout).toContain('credit-default passes');
    expect(standIn.comments(1)).toHaveLength(1);
  });

  it('stops a worse challenger and marks the run', async () => {
    const { exitCode, outputs, annotations } = await judge('worse');
    expect(exitCode).toBe(1);
    expect(outputs.verdict).toBe('fail');
    expect(annotations[0]).toMatchObject({ level: 'error', title: expect.stringContaining('accuracy') });
    expect(standIn.comments(2)[0].body).toContain('accuracy');
  });

  it('edits its comment when the verdict changes', async () => {
    await judge('equal');
    const passed = standIn.comments(1)[0].body;
    await judge('worse', { event: standIn.event(1) });
    expect(standIn.comments(1)).toHaveLength(1);
    expect(standIn.comments(1)[0].body).not.toBe(passed);
    expect(writes().map(({ operation }) => operation)).toEqual([
      'issues/create-comment',
      'issues/update-comment',
    ]);
  });

  it('writes nothing when a second attempt comes to the same', async () => {
    await judge('equal');
    const { stdout } = await judge('equal', { env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(stdout).toContain('Comment unchanged');
    expect(writes()).toHaveLength(1);
  });

  it('leaves one comment where two jobs write it at once', async () => {
    await Promise.all([judge('equal'), judge('equal')]);
    expect(standIn.comments(1)).toHaveLength(1);
  });

  it('shares the comment of its workflow with another model that is judged at once', async () => {
    const GITHUB_WORKFLOW_REF = 'octo-org/models/.github/workflows/gates.yml@refs/pull/1/merge';
    const env = { GITHUB_WORKFLOW_REF };
    const event = standIn.event(1);
    await Promise.all([
      judge('equal', { env, event, inputs: { challenger: 'equal.csv', 'model-name': 'first' } }),
      judge('worse', { env, event, inputs: { challenger: 'worse.csv', 'model-name': 'second' } }),
    ]);
    expect(standIn.comments(1)).toHaveLength(1);
    const [{ body }] = standIn.comments(1);
    expect(isMarked(body, '.github/workflows/gates.yml')).toBe(true);
    expect((readCommentBody(body)?.sections ?? []).map(({ id, verdict }) => [id, verdict]).sort()).toEqual([
      ['evaluate-vs-champion tollgate.yml first', 'pass'],
      ['evaluate-vs-champion tollgate.yml second', 'fail'],
    ]);
    expect(body).toContain('### ⛔ fail: evaluate-vs-champion: second, 1 of 2');
  });

  it('writes the outputs and the report before it tells GitHub anything', async () => {
    const output = join(workspace, 'output');
    writeFileSync(output, '');
    rmSync(join(workspace, '.tollgate/equal.json'), { force: true });
    const seen: { report: boolean; outputs: string }[] = [];
    standIn.onRequest = ({ path }) => {
      // The limits of the base branch are read before anything is judged.
      if (path.includes('/contents/')) return;
      seen.push({
        report: existsSync(join(workspace, '.tollgate/equal.json')),
        outputs: readFileSync(output, 'utf8'),
      });
    };
    await judge('equal', { env: { GITHUB_OUTPUT: output } });
    expect(seen[0].report).toBe(true);
    expect(seen[0].outputs).toContain('challenger-sha256');
  });

  it('says nothing on a pull request when its comment is switched off', async () => {
    expect((await judge('worse', { inputs: { comment: 'off', challenger: 'worse.csv' } })).exitCode).toBe(1);
    expect(standIn.requests.filter(({ path }) => !path.includes('/contents/'))).toEqual([]);
  });

  it.each(['push', 'schedule', 'workflow_dispatch', 'merge_group'])(
    'judges on %s, without a comment',
    async (eventName) => {
      const event = eventName === 'merge_group' ? { merge_group: { head_sha: 'a'.repeat(40) } } : {};
      const { exitCode, outputs } = await judge('equal', { eventName, event });
      expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
      expect(standIn.requests).toEqual([]);
      expect((await report('equal')).provenance.commit).toBe(
        eventName === 'merge_group' ? 'a'.repeat(40) : '0'.repeat(40),
      );
    },
  );
});

const verdictsIn = (body: string) => readCommentBody(body)?.sections.map(({ verdict }) => verdict);
const create = 'issues/create-comment';
const soon = Math.floor(Date.now() / 1_000) + 3_000;

/** Each fault; how many comments stand in the end, and what the log says at which level. */
const circumstances: [string, Fault[], { comments: number; level?: string; token?: string }][] = [
  ['a token that may only read', [], { comments: 0, level: 'notice', token: tokens.read }],
  ['403 for the writing', [faults.readOnly(create)], { comments: 0, level: 'notice' }],
  ['an unknown token', [], { comments: 0, level: 'warning', token: 'stolen' }],
  ['no token', [], { comments: 0, level: 'notice', token: '' }],
  ['404', [faults.status('*', 404)], { comments: 0, level: 'warning' }],
  ['409 once', [faults.status(create, 409, { times: 2 })], { comments: 1 }],
  ['422', [faults.status(create, 422)], { comments: 0, level: 'warning' }],
  ['429 with retry-after', [faults.secondaryLimit(create, 429, 1, { times: 2 })], { comments: 1 }],
  ['429 without retry-after', [faults.secondaryLimit(create, 429)], { comments: 0, level: 'warning' }],
  ['the hourly limit', [faults.primaryLimit('*', soon)], { comments: 0, level: 'warning' }],
  ['502 once', [faults.status(create, 502, { times: 2 })], { comments: 1 }],
  ['502 for ever', [faults.status('*', 502)], { comments: 0, level: 'warning' }],
  ['no answer', [faults.hang('*')], { comments: 0, level: 'warning' }],
  ['a connection that breaks', [faults.reset('*')], { comments: 0, level: 'warning' }],
  ['a lost answer', [faults.lost(create, { times: 2 })], { comments: 1 }],
];

describe('the built action keeps verdict and exit code', () => {
  it.each(circumstances)('with %s', async (_, set, { comments, level, token = tokens.write }) => {
    standIn.setFaults(set);
    // what ends well is given time; what cannot is not waited for
    const settings = { token, env: { TOLLGATE_PUBLISH_SECONDS: level ? '1' : '30' } };
    const [passed, failed] = await Promise.all([judge('equal', settings), judge('worse', settings)]);
    expect([passed.exitCode, passed.outputs.verdict]).toEqual([0, 'pass']);
    expect([failed.exitCode, failed.outputs.verdict]).toEqual([1, 'fail']);
    expect([(await report('equal')).verdict, (await report('worse')).verdict]).toEqual(['pass', 'fail']);
    expect(passed.annotations.map((annotation) => annotation.level)).toEqual(level ? [level] : []);
    expect([standIn.comments(1).length, standIn.comments(2).length]).toEqual([comments, comments]);
  });

  const look = 'issues/list-comments';
  it.each<[string, Fault, string?]>([
    ['403', faults.readOnly(look, { after: 1 }), 'warning'],
    ['429 with retry-after', faults.secondaryLimit(look, 429, 1, { after: 1, times: 2 })],
    ['502 once', faults.status(look, 502, { after: 1, times: 1 })],
    ['502 for ever', faults.status(look, 502, { after: 1 }), 'warning'],
    ['no answer', faults.hang(look, { after: 1 }), 'warning'],
    ['a connection that breaks', faults.reset(look, { after: 1, times: 1 })],
  ])('with %s when it looks what became of its comment', async (_, fault, level) => {
    const env = { TOLLGATE_PUBLISH_SECONDS: level ? '4' : '30' };
    standIn.setFaults([fault]);
    const passed = await judge('equal', { env });
    standIn.setFaults([fault]);
    const failed = await judge('worse', { env });
    expect([passed.exitCode, passed.outputs.verdict]).toEqual([0, 'pass']);
    expect([failed.exitCode, failed.outputs.verdict]).toEqual([1, 'fail']);
    expect(passed.annotations.map((annotation) => annotation.level)).toEqual(level ? [level] : []);
    expect(standIn.comments(1).map(({ body }) => verdictsIn(body))).toEqual([['pass']]);
    expect(standIn.comments(2).map(({ body }) => verdictsIn(body))).toEqual([['fail']]);
  });
});
