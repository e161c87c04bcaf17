import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type ResultsService, startResultsService } from '../github-stand-in/results-service.ts';
import { type StandIn, startStandIn, tokens } from '../github-stand-in/stand-in.ts';
import type { WorkflowRun } from '../github-stand-in/world.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint } from './example.ts';

const it = withService('act', actIsMissing());

let standIn: StandIn;
let results: ResultsService;
let repository: string;
let main: string;
beforeAll(async () => {
  repository = twoModels();
  main = mkdtempSync(join(tmpdir(), 'main-'));
  const settings = `${readFileSync(join(repository, 'tollgate.yml'), 'utf8')}
approvals: { medium: { count: 1, from: [team/model-risk] } }
`;
  writeFileSync(join(repository, 'tollgate.yml'), settings);
  cpSync(join(repository, 'tollgate.yml'), join(main, 'tollgate.yml'));
  standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  standIn.openPullRequest({ number: 13, fork: 'stranger', branch: 'main' });
  standIn.world.teams.set('model-risk', ['mona']);
  results = await startResultsService(standIn.world);
});
afterAll(async () => {
  await results.stop();
  await standIn.stop();
  for (const folder of [repository, main]) rmSync(folder, { recursive: true });
});

const follow = (workflow: string, followed: WorkflowRun, runId: number) =>
  runWorkflow(example(workflow), {
    standIn,
    results,
    eventName: 'workflow_run',
    event: standIn.workflowRunEvent(followed),
    repository: main,
    secrets: { TEAMS_TOKEN: tokens.org },
    runId,
  });
const check = () => standIn.checks(standIn.world.pulls.get(13)?.head.sha ?? '');

describe('fork-approvals.yml', { timeout: 300_000 }, () => {
  it("turns the check of a fork's pull request, which its own reviews may not", async () => {
    await runWorkflow(example('fork-judge.yml'), {
      standIn,
      results,
      event: standIn.event(13),
      repository,
      runId: 60,
    });
    const path = '.github/workflows/fork-judge.yml';
    await follow('fork-publish.yml', standIn.addRun({ id: 60, name: 'Judge a fork', path, pull: 13 }), 61);
    expect(check()).toMatchObject([{ conclusion: 'action_required' }]);

    standIn.addReview({ pull: 13, author: 'mona' });
    const reviewed = standIn.addRun({
      id: 62,
      name: 'Approvals',
      path: '.github/workflows/approvals-on-review.yml',
      event: 'pull_request_review',
      pull: 13,
    });
    const { jobs, log } = await follow('fork-approvals.yml', reviewed, 63);
    expect(jobs['Count approvals'], log).toMatchObject({
      result: 'success',
      outputs: { Count: { approved: 'true' } },
    });
    expect(check()).toMatchObject([{ conclusion: 'neutral' }]);
    expect([...standIn.violations, ...results.violations]).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => lint('fork-approvals.yml'));
});
