import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ResultsService, startResultsService } from '../../github-stand-in/results-service.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { type ActionSettings, runAction } from '../../run-action.ts';
import { judgedWorkspace, settingsText } from './judged-workspace.ts';

const root = join(import.meta.dirname, '../../..');

/** Where the limit that fails is written. */
const accuracyLine =
  settingsText()
    .split('\n')
    .findIndex((line) => line.includes('accuracy')) + 1;

let standIn: StandIn;
let results: ResultsService;
const workspaces: Record<string, string> = {};
beforeAll(async () => {
  standIn = await startStandIn({ files: { 'tollgate.yml': settingsText() } });
  results = await startResultsService(standIn.world);
  standIn.openPullRequest({ number: 1 });
  standIn.openPullRequest({ number: 2 });
  workspaces.equal = await judgedWorkspace('equal', standIn.event(1));
  workspaces.worse = await judgedWorkspace('worse', standIn.event(2));
});
afterAll(async () => {
  await standIn.stop();
  await results.stop();
  for (const workspace of Object.values(workspaces)) rmSync(workspace, { recursive: true });
});
beforeEach(() => standIn.reset());
afterEach(() => {
  expect(standIn.violations).toEqual([]);
  expect(results.violations).toEqual([]);
});

function report(challenger: 'equal' | 'worse', { env = {}, inputs = {}, ...settings }: ActionSettings = {}) {
  return runAction(join(root, 'dist/report.js'), {
    actionFile: join(root, 'action.yml'),
    workspace: workspaces[challenger],
    event: standIn.event(challenger === 'equal' ? 1 : 2),
    token: tokens.write,
    inputs,
    env: { GITHUB_API_URL: standIn.origin, ...results.env(50), TOLLGATE_PUBLISH_SECONDS: '30', ...env },
    ...settings,
  });
}

const head = (number: number) => standIn.world.pulls.get(number)?.head.sha as string;
const asked = () => standIn.requests.map(({ operation }) => operation ?? '');

describe('the report over all gates', () => {
  it('leaves one comment, one check and one page, and lets a passing model through', async () => {
    const { exitCode, outputs, stdout, stderr } = await report('equal');
    expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: '' });
    expect(outputs).toMatchObject({ verdict: 'pass', report: '.tollgate/report.json' });
    expect(standIn.comments(1)).toHaveLength(1);
    expect(standIn.checks(head(1))).toMatchObject([
      { name: 'Tollgate', status: 'completed', conclusion: 'success' },
    ]);
    const names = results.artifacts(50).map(({ name }) => name);
    expect(names).toEqual(['tollgate', 'tollgate.html']);
    expect(standIn.comments(1)[0].body).toContain('/actions/runs/50/artifacts/');
  });

  it('stops a failing one', async () => {
    const { exitCode, outputs } = await report('worse');
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 1, verdict: 'fail' });
    expect(standIn.checks(head(2))).toMatchObject([
      {
        conclusion: 'failure',
        annotations: [{ path: 'tollgate.yml', annotation_level: 'failure', start_line: accuracyLine }],
      },
    ]);
    const [comment] = standIn.comments(2);
    expect(comment.body).toContain('credit-default fails');
    expect(outputs['comment-url']).toContain(String(comment.id));
    expect(JSON.parse(readFileSync(join(workspaces.worse, '.tollgate/report.json'), 'utf8'))).toMatchObject({
      schema: 'tollgate/overall/v1',
      verdict: 'fail',
      models: [{ name: 'credit-default', gates: [{ gate: 'evaluate-vs-champion', verdict: 'fail' }] }],
    });
  });

  it('says what changed since the last push', async () => {
    await report('equal');
    const first = head(1);
    const second = standIn.moveHead(1);
    const path = join(workspaces.worse, 'pushed.json');
    const pushed = JSON.parse(
      readFileSync(join(workspaces.worse, '.tollgate/evaluate-vs-champion.json'), 'utf8'),
    );
    pushed.provenance.commit = second;
    writeFileSync(path, JSON.stringify(pushed));
    const settings = { event: standIn.event(1), inputs: { reports: 'pushed.json' } };
    const { stdout } = await report('worse', {
      ...settings,
      env: { GITHUB_RUN_ID: '60', ...results.env(60) },
    });
    // a second look at the same commit goes on comparing with the push before it
    await report('worse', { ...settings, env: { GITHUB_RUN_ID: '61', ...results.env(61) } });
    rmSync(path);
    const pull = standIn.world.pulls.get(1);
    if (pull) pull.head.sha = first;
    expect(standIn.comments(1), stdout).toHaveLength(1);
    expect(standIn.comments(1)[0].body).toContain(`Compared with ${first.slice(0, 7)}: `);
  });

  it('costs at most four requests for the comment, and two when nothing changed', async () => {
    await report('equal', { inputs: { check: 'off' } });
    const first = asked().filter((operation) => operation !== 'repos/get-content');
    await report('equal', { inputs: { check: 'off' }, env: { GITHUB_RUN_ID: '51', ...results.env(51) } });
    const all = asked().filter((operation) => operation !== 'repos/get-content');
    expect(first.length).toBeLessThanOrEqual(4);
    expect(all.slice(first.length)).toEqual(['graphql', 'issues/list-comments']);
  });

  it.each([
    ['a required gate is missing', { require: 'fairness-check' }, /fairness-check/],
    ['no report is found', { reports: 'nowhere/*.json' }, /evaluate-vs-champion/],
    ['a model that must report has not', { models: 'credit-default\nchurn' }, /churn/],
    ['its JUnit file is missing', { junit: 'results/*.xml' }, /results/],
  ])('is an error where %s', async (_, inputs, words) => {
    const { exitCode, outputs } = await report('equal', { inputs });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 1, verdict: 'error' });
    expect(outputs.summary).toMatch(words);
    expect(standIn.checks(head(1))).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('is an error where the report is of another commit', async () => {
    const { outputs } = await report('equal', { event: standIn.event(2) });
    expect(outputs.verdict).toBe('error');
    expect(outputs.summary).toMatch(/commit/);
  });

  it.each(['push', 'schedule', 'workflow_dispatch'])(
    'writes no comment on %s, but the check',
    async (eventName) => {
      const { outputs } = await report('equal', { eventName, event: {}, env: { GITHUB_SHA: head(1) } });
      expect(outputs.verdict).toBe('pass');
      expect(standIn.comments(1)).toEqual([]);
      expect(standIn.checks(head(1))).toHaveLength(1);
    },
  );

  it('comments on the pull request that an event without one names', async () => {
    await report('equal', {
      eventName: 'workflow_dispatch',
      event: {},
      env: { GITHUB_SHA: head(1) },
      inputs: { 'pull-request': '1' },
    });
    expect(standIn.comments(1)).toHaveLength(1);
  });

  it('keeps its verdict for a token that may only read, and says why nothing stands there', async () => {
    const { exitCode, annotations } = await report('equal', { token: tokens.read });
    expect(exitCode).toBe(0);
    expect(annotations.map(({ message }) => message).join('\n')).toMatch(
      /pull-requests: write[\s\S]*checks: write/,
    );
    expect([standIn.comments(1), standIn.checks(head(1))]).toEqual([[], []]);
  });

  it.each([
    ['working-directory', 'absent', 'must be a folder'],
    ['fail-on', 'sometimes', 'must be one of'],
    ['self-reported', 'success', 'must be one of'],
    ['pull-request', '#7', 'must be the number'],
    ['artifact-name', 'a/b', 'must be a name'],
    ['config', 'absent.yml', 'must be a file'],
    ['comment', 'sometimes', 'must be one of'],
  ])('refuses %s: %s', async (input, value, rule) => {
    const { exitCode, annotations, stderr } = await report('equal', { inputs: { [input]: value } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
    expect(annotations.at(-1)?.message).toContain(rule);
    expect(annotations.map(({ message }) => message).join('\n')).not.toMatch(/^\s+at /m);
  });
});
