import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type ResultsService, startResultsService } from '../github-stand-in/results-service.ts';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint, propose } from './example.ts';

const it = withService('act', actIsMissing());

let standIn: StandIn;
let results: ResultsService;
/** What the fork proposes. */
let repository: string;
/** What the default branch holds; the second workflow sees no more. */
let main: string;
beforeAll(async () => {
  repository = twoModels();
  main = mkdtempSync(join(tmpdir(), 'main-'));
  cpSync(join(repository, 'tollgate.yml'), join(main, 'tollgate.yml'));
  standIn = await startStandIn({
    files: { 'tollgate.yml': readFileSync(join(main, 'tollgate.yml'), 'utf8') },
  });
  standIn.openPullRequest({ number: 13, fork: 'stranger', branch: 'main' });
  standIn.openPullRequest({ number: 14 });
  results = await startResultsService(standIn.world);
});
afterAll(async () => {
  await results.stop();
  await standIn.stop();
  for (const folder of [repository, main]) rmSync(folder, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  results.reset();
});

/** The first workflow, on the pull request; as the run that the second one follows. */
async function judge(pull = 13) {
  const event = standIn.event(pull);
  const run = await runWorkflow(example('fork-judge.yml'), {
    standIn,
    results,
    event,
    repository,
    runId: 60,
  });
  const conclusion = run.jobs.Judge.result;
  const path = '.github/workflows/fork-judge.yml';
  return { ...run, followed: standIn.addRun({ id: 60, name: 'Judge a fork', path, pull, conclusion }) };
}

const publish = ({ followed }: Awaited<ReturnType<typeof judge>>) =>
  runWorkflow(example('fork-publish.yml'), {
    standIn,
    results,
    eventName: 'workflow_run',
    event: standIn.workflowRunEvent(followed),
    repository: main,
    runId: 61,
  });

const check = (sha = standIn.world.pulls.get(13)?.head.sha ?? '') => standIn.checks(sha);

describe('fork-judge.yml and fork-publish.yml', { timeout: 300_000 }, () => {
  it('publish a result that passes as self-reported and neutral', async () => {
    propose('equal', repository);
    const judged = await judge();
    expect(judged.jobs.Judge).toMatchObject({ result: 'success', outputs: { Report: { verdict: 'pass' } } });
    expect(Object.keys(judged.artifacts)).toContain('tollgate');
    expect([standIn.comments(13), check()]).toEqual([[], []]);

    const { jobs, log } = await publish(judged);
    expect(jobs.Publish, log).toMatchObject({ result: 'success', outputs: { Publish: { verdict: 'pass' } } });
    expect(standIn.comments(13)).toMatchObject([{ body: expect.stringMatching(/self-reported/i) }]);
    expect(check()).toMatchObject([{ name: 'Tollgate', status: 'completed', conclusion: 'neutral' }]);
    expect([...standIn.violations, ...results.violations]).toEqual([]);
  });

  it('publish a result that fails as a failure', async () => {
    propose('worse', repository);
    const judged = await judge();
    expect(judged.followed.conclusion).toBe('failure');
    const { jobs } = await publish(judged);
    expect(jobs.Publish).toMatchObject({ result: 'failure', outputs: { Publish: { verdict: 'fail' } } });
    expect(standIn.comments(13)).toHaveLength(1);
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('leave a pull request alone that has moved on, and check what was judged', async () => {
    propose('equal', repository);
    const judged = await judge();
    standIn.moveHead(13);
    await publish(judged);
    expect(standIn.comments(13)).toEqual([]);
    expect(check(judged.followed.headSha)).toMatchObject([{ conclusion: 'neutral' }]);
    expect(check()).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  it('leave branches of the repository to their own workflow', async () => {
    const { jobs } = await runWorkflow(example('fork-judge.yml'), {
      standIn,
      event: standIn.event(14),
      repository,
    });
    expect(Object.values(jobs).map(({ result }) => result)).not.toContain('success');
    const skipped = standIn.addRun({ pull: 14, conclusion: 'skipped' });
    const after = await runWorkflow(example('fork-publish.yml'), {
      standIn,
      eventName: 'workflow_run',
      event: standIn.workflowRunEvent(skipped),
      repository: main,
    });
    expect(Object.values(after.jobs).flatMap(({ steps }) => Object.keys(steps))).toEqual([]);
    expect(standIn.requests).toEqual([]);
  });

  it('are workflows that actionlint finds nothing in', () => lint('fork-judge.yml', 'fork-publish.yml'));
});
