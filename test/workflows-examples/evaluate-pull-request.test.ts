import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type StandIn, startStandIn, tokens } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';

const it = withService('act', actIsMissing());
const file = join(import.meta.dirname, '../../workflows-examples/evaluate-pull-request.yml');
const job = 'Model review/Evaluate against the champion';

let standIn: StandIn;
let repository: string;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 12 });
  repository = twoModels();
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => standIn.reset());

function propose(challenger: 'equal' | 'worse', token: string = tokens.write) {
  const settings = join(repository, 'tollgate.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/\w+\.csv }\nevaluate/, `${challenger}.csv }\nevaluate`),
  );
  return runWorkflow(file, {
    event: standIn.event(12),
    repository,
    token,
    env: {
      GITHUB_API_URL: standIn.origin,
      GITHUB_REPOSITORY: 'octo-org/models',
      GITHUB_RUN_ID: '50',
      GITHUB_RUN_ATTEMPT: '1',
      TOLLGATE_PUBLISH_SECONDS: '30',
    },
  });
}

describe('evaluate-pull-request.yml', { timeout: 120_000 }, () => {
  it('lets a pull request through whose challenger is no worse', async () => {
    const { jobs, steps, outputs, summary, artifacts } = await propose('equal');
    expect(jobs).toEqual({ [job]: 'success' });
    expect(steps).toMatchObject({ Evaluate: 'success', 'Keep the report': 'success' });
    expect(outputs.Evaluate).toMatchObject({ verdict: 'pass', summary: expect.stringContaining('no worse') });
    expect(summary).toContain('credit-default');
    expect(JSON.parse(artifacts['evaluate-vs-champion'])).toMatchObject({
      verdict: 'pass',
      provenance: { commit: standIn.world.pulls.get(12)?.head.sha, repository: 'octo-org/models' },
    });
    expect(standIn.comments(12).map(({ body }) => body)).toEqual([
      expect.stringContaining('credit-default passes'),
    ]);
    expect(standIn.violations).toEqual([]);
  });

  it('stops one whose challenger is worse, and keeps the report all the same', async () => {
    const { jobs, steps, artifacts } = await propose('worse');
    expect(jobs).toEqual({ [job]: 'failure' });
    expect(steps).toMatchObject({ Evaluate: 'failure', 'Keep the report': 'success' });
    expect(JSON.parse(artifacts['evaluate-vs-champion']).verdict).toBe('fail');
    expect(standIn.comments(12).map(({ body }) => body)).toEqual([
      expect.stringContaining('credit-default fails'),
    ]);
  });

  it('judges a pull request from a fork, whose token may only read, without a comment', async () => {
    const { jobs, log } = await propose('equal', tokens.read);
    expect(jobs).toEqual({ [job]: 'success' });
    expect(log).toContain('may only read');
    expect(standIn.comments(12)).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => {
    execFileSync('actionlint', ['-shellcheck=', '-pyflakes=', file], { encoding: 'utf8' });
  });
});
