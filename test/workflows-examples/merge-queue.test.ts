import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint, propose } from './example.ts';

const it = withService('act', actIsMissing());
const name = 'merge-queue.yml';

let standIn: StandIn;
let repository: string;
beforeAll(async () => {
  repository = twoModels();
  const settings = readFileSync(join(repository, 'tollgate.yml'), 'utf8');
  standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  standIn.openPullRequest({ number: 12 });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => standIn.reset());

describe(name, { timeout: 300_000 }, () => {
  it('comments on the pull request and checks its head', async () => {
    propose('equal', repository);
    const { jobs, log } = await runWorkflow(example(name), { standIn, event: standIn.event(12), repository });
    expect(jobs.Review, log).toMatchObject({ result: 'success', outputs: { Report: { verdict: 'pass' } } });
    expect(standIn.comments(12)).toHaveLength(1);
    const head = standIn.world.pulls.get(12)?.head.sha ?? '';
    expect(standIn.checks(head)).toMatchObject([{ name: 'Tollgate', conclusion: 'success' }]);
    expect(standIn.violations).toEqual([]);
  });

  it.each([
    ['equal', 'success', 'pass'],
    ['worse', 'failure', 'fail'],
  ] as const)('judges the queue’s own commit without a comment: %s', async (challenger, result, verdict) => {
    propose(challenger, repository);
    const event = standIn.mergeGroupEvent(12);
    const { jobs, log } = await runWorkflow(example(name), {
      standIn,
      eventName: 'merge_group',
      event,
      repository,
      env: { GITHUB_SHA: event.merge_group.head_sha },
    });
    expect(jobs.Review, log).toMatchObject({ result, outputs: { Report: { verdict } } });
    expect(standIn.comments(12)).toEqual([]);
    expect(standIn.checks(event.merge_group.head_sha)).toMatchObject([{ conclusion: result }]);
    expect(standIn.violations).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => lint(name));
});
