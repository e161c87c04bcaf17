import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint, propose } from './example.ts';

const it = withService('act', actIsMissing());
const name = 'monorepo.yml';

let standIn: StandIn;
let repository: string;
const folder = (model: string) => join(repository, 'models', model);
const settings = (model: string) => readFileSync(join(folder(model), 'tollgate.yml'), 'utf8');
beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'monorepo-'));
  mkdirSync(join(repository, 'models'));
  const one = twoModels();
  for (const model of ['churn', 'credit-default']) {
    cpSync(one, folder(model), { recursive: true });
    const text = settings(model).replace('name: credit-default', `name: ${model}`);
    writeFileSync(join(folder(model), 'tollgate.yml'), text);
  }
  rmSync(one, { recursive: true });
  standIn = await startStandIn({
    files: Object.fromEntries(
      ['churn', 'credit-default'].map((model) => [`models/${model}/tollgate.yml`, settings(model)]),
    ),
  });
  standIn.openPullRequest({ number: 12 });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  for (const model of ['churn', 'credit-default']) propose('equal', folder(model));
});

const review = () => runWorkflow(example(name), { standIn, event: standIn.event(12), repository });
const check = () => standIn.checks(standIn.world.pulls.get(12)?.head.sha ?? '');

describe(name, { timeout: 300_000 }, () => {
  it('tells of every model in one comment and one check', async () => {
    const { jobs, artifacts, log } = await review();
    expect(jobs.Report, log).toMatchObject({ result: 'success', outputs: { Report: { verdict: 'pass' } } });
    expect(standIn.comments(12)).toHaveLength(1);
    for (const model of ['churn', 'credit-default']) expect(standIn.comments(12)[0].body).toContain(model);
    expect(check()).toMatchObject([{ name: 'Tollgate', conclusion: 'success' }]);
    expect(Object.keys(artifacts).filter((one) => one.startsWith('tollgate-'))).toHaveLength(2);
    const { models } = JSON.parse(artifacts.tollgate['report.json']);
    expect(models.map((model: { name: string }) => model.name).sort()).toEqual(['churn', 'credit-default']);
    expect(standIn.violations).toEqual([]);
  });

  it('has the worst verdict of all', async () => {
    propose('worse', folder('churn'));
    const { jobs, artifacts } = await review();
    expect(jobs.Report).toMatchObject({ result: 'failure', outputs: { Report: { verdict: 'fail' } } });
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
    const { models } = JSON.parse(artifacts.tollgate['report.json']);
    expect(models).toMatchObject([
      { name: 'churn', verdict: 'fail' },
      { name: 'credit-default', verdict: 'pass' },
    ]);
  });

  it('takes a model whose leg broke for an error, and judges the others', async () => {
    const data = join(folder('churn'), 'test.csv');
    const rows = readFileSync(data, 'utf8');
    rmSync(data);
    const { jobs, artifacts } = await review();
    writeFileSync(data, rows);
    expect(jobs.Report).toMatchObject({ result: 'failure', outputs: { Report: { verdict: 'error' } } });
    const { models } = JSON.parse(artifacts.tollgate['report.json']);
    expect(models).toMatchObject([
      { name: 'churn', verdict: 'error' },
      { name: 'credit-default', verdict: 'pass' },
    ]);
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('is a workflow that actionlint finds nothing in', () => lint(name));
});
