import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow, type WorkflowRun } from '../run-workflow.ts';
import { withService } from '../service.ts';

const it = withService('act', actIsMissing());
const file = join(import.meta.dirname, '../../workflows-examples/evaluate-pull-request.yml');
const job = 'Evaluate against the champion';

let standIn: StandIn;
let repository: string;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 12 });
  standIn.openPullRequest({ number: 13, fork: 'stranger' });
  repository = twoModels();
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => standIn.reset());

async function propose(challenger: 'equal' | 'worse', pull = 12) {
  const settings = join(repository, 'tollgate.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/\w+\.csv }\nevaluate/, `${challenger}.csv }\nevaluate`),
  );
  const run = await runWorkflow(file, { standIn, event: standIn.event(pull), repository });
  return { ...run, ...run.jobs[job] };
}

const report = ({ artifacts }: WorkflowRun) =>
  JSON.parse(artifacts['evaluate-vs-champion']['evaluate-vs-champion.json']);

describe('evaluate-pull-request.yml', { timeout: 120_000 }, () => {
  it('lets a pull request through whose challenger is no worse', async () => {
    const run = await propose('equal');
    const { result, steps, outputs, summary } = run;
    expect(result).toBe('success');
    expect(steps).toMatchObject({ Evaluate: 'success', 'Keep the report': 'success' });
    expect(outputs.Evaluate).toMatchObject({ verdict: 'pass', summary: expect.stringContaining('no worse') });
    expect(summary).toContain('credit-default');
    expect(report(run)).toMatchObject({
      verdict: 'pass',
      provenance: { commit: standIn.world.pulls.get(12)?.head.sha, repository: 'octo-org/models' },
    });
    expect(standIn.comments(12).map(({ body }) => body)).toEqual([
      expect.stringContaining('credit-default passes'),
    ]);
    expect(standIn.violations).toEqual([]);
  });

  it('stops one whose challenger is worse, and keeps the report all the same', async () => {
    const run = await propose('worse');
    const { result, steps } = run;
    expect(result).toBe('failure');
    expect(steps).toMatchObject({ Evaluate: 'failure', 'Keep the report': 'success' });
    expect(report(run).verdict).toBe('fail');
    expect(standIn.comments(12).map(({ body }) => body)).toEqual([
      expect.stringContaining('credit-default fails'),
    ]);
  });

  it('judges a pull request from a fork, whose token may only read, without a comment', async () => {
    const { result, log } = await propose('equal', 13);
    expect(result).toBe('success');
    expect(log).toContain('may only read');
    expect(standIn.comments(13)).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => {
    execFileSync('actionlint', ['-shellcheck=', '-pyflakes=', file], { encoding: 'utf8' });
  });
});
