import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint, propose } from './example.ts';

const it = withService('act', actIsMissing());
const name = 'review-pull-request.yml';

/** Tests of feature code, by Node's own runner: its JUnit is as good as any. */
const features = (rate: number) => `import { strictEqual } from 'node:assert';
import { test } from 'node:test';
test('income is yearly', () => strictEqual(100 * ${rate}, 1200));
test('age is whole', () => strictEqual(Math.floor(41.7), 41));
`;
const makefile =
  'junit.xml:\n\tnode --test --test-reporter=junit --test-reporter-destination=$@ features.test.mjs\n';

const fairness = `fairness:
  protected: [sex]
  data: people.csv
  limits: { demographic_parity_ratio: { at-least: 0.7 } }
  change: { metrics: [accuracy] }
`;

/** Everybody's protected values, in a file beside the rows. */
function people(): string {
  const lines = Array.from({ length: 1_500 }, (_, row) => `a${row},${row % 2 === 0 ? 'F' : 'M'}`);
  return `id,sex\n${lines.join('\n')}\n`;
}

/** The challenger `equal`, which says 1 of no woman. */
function unequal(): string {
  const [header, ...lines] = readFileSync(join(repository, 'equal.csv'), 'utf8').trim().split('\n');
  const changed = lines.map((line) => {
    const [id] = line.split(',');
    return Number(id.slice(1)) % 2 === 0 ? `${id},0,0.1` : line;
  });
  return `${[header, ...changed].join('\n')}\n`;
}

let standIn: StandIn;
let repository: string;
const write = (file: string, text: string) => writeFileSync(join(repository, file), text);
beforeAll(async () => {
  repository = twoModels();
  const settings = `${readFileSync(join(repository, 'tollgate.yml'), 'utf8')}${fairness}`;
  write('tollgate.yml', settings);
  write('people.csv', people());
  standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  standIn.openPullRequest({ number: 12 });
  standIn.openPullRequest({ number: 13, fork: 'stranger' });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  propose('equal', repository);
  write('features.test.mjs', features(12));
  write('Makefile', makefile);
});

const review = (pull = 12) => runWorkflow(example(name), { standIn, event: standIn.event(pull), repository });
const check = (pull = 12) => standIn.checks(standIn.world.pulls.get(pull)?.head.sha ?? '');

describe(name, { timeout: 300_000 }, () => {
  it('tells of all gates in one comment, one check and one page', async () => {
    const { jobs, artifacts, log } = await review();
    expect(jobs, log).toMatchObject({
      'Validate the data': { result: 'success', outputs: { Validate: { verdict: 'pass' } } },
      'Evaluate against the champion': { result: 'success' },
      'Check fairness': { result: 'success', outputs: { 'Check fairness': { verdict: 'pass' } } },
      'Test the feature code': { result: 'success' },
      Report: { result: 'success', outputs: { Report: { verdict: 'pass' } } },
    });
    const [comment, ...others] = standIn.comments(12);
    expect(others).toEqual([]);
    for (const part of ['credit-default', 'validate-data', 'evaluate-vs-champion', 'fairness-check', 'tests'])
      expect(comment.body).toContain(part);
    expect(check()).toMatchObject([{ name: 'Tollgate', status: 'completed', conclusion: 'success' }]);
    expect(Object.keys(artifacts).sort()).toEqual([
      'feature-tests',
      'tollgate',
      expect.stringMatching(/^tollgate-evaluate-vs-champion-/),
      expect.stringMatching(/^tollgate-fairness-check-/),
      expect.stringMatching(/^tollgate-validate-data-/),
      'tollgate.html',
    ]);
    const overall = JSON.parse(artifacts.tollgate['report.json']);
    expect(overall.models).toMatchObject([
      {
        name: 'credit-default',
        gates: expect.arrayContaining([
          expect.objectContaining({ gate: 'validate-data', verdict: 'pass' }),
          expect.objectContaining({ gate: 'evaluate-vs-champion', verdict: 'pass' }),
          expect.objectContaining({ gate: 'fairness-check', verdict: 'pass' }),
          expect.objectContaining({ gate: 'tests', verdict: 'pass' }),
        ]),
      },
    ]);
    expect(artifacts['tollgate.html']['tollgate.html']).toMatch(/^<!doctype html>/i);
    expect(standIn.violations).toEqual([]);
  });

  it('stops a challenger that is worse, in the report alone', async () => {
    propose('worse', repository);
    const { jobs } = await review();
    expect(jobs).toMatchObject({
      'Evaluate against the champion': { result: 'success' },
      Report: { result: 'failure', outputs: { Report: { verdict: 'fail' } } },
    });
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
    expect(standIn.comments(12)).toHaveLength(1);
  });

  it('stops data with a row that is there twice, in the report alone', async () => {
    const rows = readFileSync(join(repository, 'test.csv'), 'utf8');
    write('test.csv', `${rows}a7,1\na7,1\n`);
    const { jobs } = await review();
    write('test.csv', rows);
    expect(jobs).toMatchObject({
      'Validate the data': { result: 'success', outputs: { Validate: { verdict: 'fail' } } },
      Report: { result: 'failure' },
    });
    expect(standIn.comments(12)[0].body).toContain('`a7`');
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('stops a challenger that decides by sex, and names the groups', async () => {
    const before = readFileSync(join(repository, 'equal.csv'), 'utf8');
    write('equal.csv', unequal());
    const { jobs } = await review();
    write('equal.csv', before);
    expect(jobs).toMatchObject({
      'Check fairness': { result: 'success', outputs: { 'Check fairness': { verdict: 'fail' } } },
      Report: { result: 'failure', outputs: { Report: { verdict: 'fail' } } },
    });
    expect(standIn.comments(12)[0].body).toContain('selection\\_rate of F');
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('keeps the one comment when the pull request moves on', async () => {
    await review();
    const before = standIn.world.pulls.get(12)?.head.sha ?? '';
    standIn.moveHead(12);
    propose('worse', repository);
    await review();
    expect(standIn.comments(12)).toHaveLength(1);
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
    expect(standIn.checks(before)).toMatchObject([{ conclusion: 'success' }]);
    expect(standIn.violations).toEqual([]);
  });

  it('stops feature code whose tests fail, and names the test', async () => {
    write('features.test.mjs', features(1));
    const { jobs } = await review();
    expect(jobs).toMatchObject({
      'Test the feature code': { result: 'failure' },
      Report: { result: 'failure', outputs: { Report: { verdict: 'fail' } } },
    });
    expect(standIn.comments(12)[0].body).toContain('income is yearly');
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('takes tests without results for an error', async () => {
    write('Makefile', 'junit.xml:\n\tfalse\n');
    const { jobs } = await review();
    expect(jobs.Report).toMatchObject({ result: 'failure', outputs: { Report: { verdict: 'error' } } });
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('judges a pull request from a fork without a word to it', async () => {
    const { jobs, artifacts } = await review(13);
    expect(jobs.Report).toMatchObject({ result: 'success', outputs: { Report: { verdict: 'pass' } } });
    expect(Object.keys(artifacts)).toContain('tollgate');
    expect(standIn.comments(13)).toEqual([]);
    expect(check(13)).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  it('has the same verdict without its permissions, and says which are missing', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'workflow-')), name);
    writeFileSync(
      file,
      readFileSync(example(name), 'utf8').replace(/^ +(pull-requests|checks): write.*\n/gm, ''),
    );
    const { jobs, log } = await runWorkflow(file, { standIn, event: standIn.event(12), repository });
    rmSync(dirname(file), { recursive: true });
    expect(jobs.Report).toMatchObject({ result: 'success', outputs: { Report: { verdict: 'pass' } } });
    expect([standIn.comments(12), check()]).toEqual([[], []]);
    expect(log).toContain('pull-requests: write');
    expect(log).toContain('checks: write');
    expect(standIn.violations).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => lint(name));
});
