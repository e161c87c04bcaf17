import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { twoModels } from '../actions/evaluate-vs-champion/two-models.ts';
import { type StandIn, startStandIn, tokens } from '../github-stand-in/stand-in.ts';
import type { Review } from '../github-stand-in/world.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint, propose } from './example.ts';

const it = withService('act', actIsMissing());

const rules = `fairness:
  protected: [sex]
  data: people.csv
  limits: { demographic_parity_difference: { at-most: 0.2 } }
approvals:
  high: { count: 2, from: [team/model-risk] }
`;

let standIn: StandIn;
let repository: string;
beforeAll(async () => {
  repository = twoModels();
  const file = join(repository, 'tollgate.yml');
  const settings = readFileSync(file, 'utf8').replace('task: binary', 'task: binary, risk: high');
  writeFileSync(file, settings + rules);
  const people = Array.from({ length: 1_500 }, (_, row) => `a${row},${row % 2 === 0 ? 'F' : 'M'}`);
  writeFileSync(join(repository, 'people.csv'), ['id,sex', ...people, ''].join('\n'));
  standIn = await startStandIn({ files: { 'tollgate.yml': settings + rules } });
  standIn.openPullRequest({ number: 12, author: 'author' });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  standIn.world.teams.set('model-risk', ['mona', 'hubot', 'author']);
  propose('equal', repository);
});

const secrets = { TEAMS_TOKEN: tokens.org };
const judge = (more: { secrets?: Record<string, string> } = { secrets }) =>
  runWorkflow(example('require-approvals.yml'), { standIn, event: standIn.event(12), repository, ...more });
const count = (review: Review) =>
  runWorkflow(example('approvals-on-review.yml'), {
    standIn,
    eventName: 'pull_request_review',
    event: standIn.reviewEvent(review),
    repository,
    secrets,
    runId: 51,
  });
const check = () => standIn.checks(standIn.world.pulls.get(12)?.head.sha ?? '');
const approve = (author: string) => standIn.addReview({ pull: 12, author });

describe('require-approvals.yml and approvals-on-review.yml', { timeout: 300_000 }, () => {
  it('hold the check until enough of the team have approved, and again when one is dismissed', async () => {
    const { jobs, log } = await judge();
    expect(jobs.Review, log).toMatchObject({ outputs: { Report: { verdict: 'pass', approved: 'false' } } });
    expect(check()).toMatchObject([{ name: 'Tollgate', conclusion: 'action_required' }]);

    approve('author');
    approve('stranger');
    const first = await count(approve('mona'));
    expect(first.jobs['Count approvals'], first.log).toMatchObject({
      result: 'success',
      outputs: { Count: { approved: 'false' } },
    });
    expect(check()).toMatchObject([{ conclusion: 'action_required' }]);

    const second = approve('hubot');
    const { jobs: after } = await count(second);
    expect(after['Count approvals'].outputs.Count.approved).toBe('true');
    expect(check()).toMatchObject([{ conclusion: 'success' }]);

    second.state = 'DISMISSED';
    await count(second);
    expect(check()).toMatchObject([{ conclusion: 'action_required' }]);
    expect(check()).toHaveLength(1);
    expect(standIn.comments(12)).toHaveLength(1);
    expect(standIn.violations).toEqual([]);
  });

  it('count only approvals of the newest commit', async () => {
    approve('mona');
    approve('hubot');
    await judge();
    expect(check()).toMatchObject([{ conclusion: 'success' }]);
    standIn.moveHead(12);
    await judge();
    expect(check()).toMatchObject([{ conclusion: 'action_required' }]);
  });

  it('never turn a failure', async () => {
    propose('worse', repository);
    await judge();
    approve('mona');
    await count(approve('hubot'));
    expect(check()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('hold the check where nobody may say who is in the team', async () => {
    approve('mona');
    approve('hubot');
    await judge({ secrets: {} });
    expect(check()).toMatchObject([{ conclusion: 'action_required' }]);
    expect(standIn.violations).toEqual([]);
  });

  it('are workflows that actionlint finds nothing in', () =>
    lint('require-approvals.yml', 'approvals-on-review.yml'));
});
