import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow, type WorkflowRun } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint } from './example.ts';

const it = withService('act', actIsMissing());
const name = 'fairness-check.yml';
const job = 'Check fairness';

let standIn: StandIn;
let repository: string;
let settings: string;
beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'census-'));
  for (const part of ['tollgate.yml', 'contracts', 'data', 'predictions']) {
    cpSync(join(example('census-employment'), part), join(repository, part), { recursive: true });
  }
  settings = readFileSync(join(repository, 'tollgate.yml'), 'utf8');
  standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  standIn.openPullRequest({ number: 12 });
  standIn.openPullRequest({ number: 13, fork: 'stranger' });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => standIn.reset());

async function propose(challenger: string, { pull = 12, loosened = false } = {}) {
  const text = settings.replace('predictions/boosted-trees.parquet', `predictions/${challenger}.parquet`);
  const margin = loosened ? 'margin: 0.5' : 'margin: 0.02';
  writeFileSync(join(repository, 'tollgate.yml'), text.replace('margin: 0.02', margin));
  const run = await runWorkflow(example(name), { standIn, event: standIn.event(pull), repository });
  return { ...run, ...run.jobs[job] };
}

const report = ({ artifacts }: WorkflowRun) => JSON.parse(artifacts['fairness-check']['fairness-check.json']);

describe(name, { timeout: 300_000 }, () => {
  it('lets a pull request through whose challenger treats no group worse', async () => {
    const run = await propose('retrained');
    expect(run.result, run.log).toBe('success');
    expect(run.steps).toMatchObject({ 'Check fairness': 'success', 'Keep the report': 'success' });
    expect(run.outputs['Check fairness']).toMatchObject({
      verdict: 'pass',
      'failed-checks': '[]',
      'worse-than-champion': 'false',
    });
    expect(report(run)).toMatchObject({ gate: 'fairness-check', verdict: 'pass', rows: 10_000 });
    expect(standIn.comments(12).map(({ body }) => body)).toEqual([
      expect.stringContaining('census-employment passes'),
    ]);
    expect(standIn.violations).toEqual([]);
  });

  it('stops one that is better overall and worse for one group, and names the group in the comment', async () => {
    const run = await propose('boosted-trees');
    expect(run.result).toBe('failure');
    expect(run.steps).toMatchObject({ 'Check fairness': 'failure', 'Keep the report': 'success' });
    expect(run.outputs['Check fairness']).toMatchObject({ verdict: 'fail', 'worse-than-champion': 'true' });
    expect(JSON.parse(run.outputs['Check fairness']['failed-checks'])).toEqual([
      'change/true_positive_rate/age',
    ]);
    const [{ body }, ...others] = standIn.comments(12);
    expect(others).toEqual([]);
    expect(body).toContain('census-employment fails');
    expect(body).toContain('65 or more');
    expect(run.summary).toContain('65 or more');
    expect(standIn.violations).toEqual([]);
  });

  it("keeps to the base branch's margin where the pull request widens it", async () => {
    const run = await propose('boosted-trees', { loosened: true });
    expect(run.outputs['Check fairness'].verdict).toBe('fail');
    expect(standIn.comments(12)[0].body).toContain('fairness');
  });

  it('judges a pull request from a fork, whose token may only read, without a comment', async () => {
    const { result, log } = await propose('retrained', { pull: 13 });
    expect(result, log).toBe('success');
    expect(standIn.comments(13)).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => lint(name));
});
