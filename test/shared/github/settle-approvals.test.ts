import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckRuns } from '../../../shared/github/check-runs.ts';
import { conclusionOf } from '../../../shared/github/conclusion-of.ts';
import { connect } from '../../../shared/github/connect.ts';
import { openCheckRuns } from '../../../shared/github/open-check-runs.ts';
import { openReviews } from '../../../shared/github/open-reviews.ts';
import { patience } from '../../../shared/github/patience.ts';
import type { Reviews } from '../../../shared/github/reviews.ts';
import { settleApprovals } from '../../../shared/github/settle-approvals.ts';
import { showApprovals } from '../../../shared/github/show-approvals.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';

const name = 'Tollgate';
const pull = 7;
let standIn: StandIn;
let headSha: string;
beforeAll(async () => {
  standIn = await startStandIn();
  headSha = standIn.openPullRequest({ number: pull, author: 'author' }).head.sha;
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.reset();
  standIn.world.teams.set('model-risk', ['ann', 'bob', 'cy']);
});
afterEach(() => expect(standIn.violations).toEqual([]));

const rule = { count: 2, from: ['team/model-risk'] };
const where = () => ({ owner: 'octo-org', repo: 'models', number: pull, headSha });
const check = () => standIn.checks(headSha).at(-1);
const review = (author: string, state: 'APPROVED' | 'CHANGES_REQUESTED' = 'APPROVED') =>
  standIn.addReview({ pull, author, state });

/** `work` before each request, so that runs get into each other's way. */
async function room(id: number, work: () => Promise<unknown> = async () => {}) {
  const [octokit, approvalsOctokit] = await Promise.all(
    [tokens.write, tokens.org].map((token) => connect(token, { GITHUB_API_URL: standIn.origin })),
  );
  for (const client of [octokit, approvalsOctokit]) {
    client.hook.before('request', async () => {
      await work();
    });
  }
  const left = patience(60_000);
  const run = { id, attempt: 1 };
  const desk = { octokit, owner: 'octo-org', repo: 'models', run, patience: left, saveState: () => {} };
  return { checks: openCheckRuns(desk), reviews: openReviews({ octokit, approvalsOctokit, patience: left }) };
}

const settle = ({ checks, reviews }: { checks: CheckRuns; reviews: Reviews }) =>
  settleApprovals({
    ...{ checks, name, commit: headSha },
    count: () => reviews.count(rule, where()),
    show: ({ why }) => why,
  });

/** A run that judges: counts, publishes, and looks whether a review came in between. */
async function judge({ checks, reviews }: { checks: CheckRuns; reviews: Reviews }, id: number) {
  await checks.begin(name, headSha);
  const approvals = await reviews.count(rule, where());
  const judged = { verdict: 'pass', failOn: 'inconclusive', approvals: approvals.status } as const;
  const { conclusion, withApprovals } = conclusionOf(judged);
  const shown = showApprovals({ title: 'pass', summary: '# pass' }, approvals.status, approvals.why);
  const outcome = { conclusion: withApprovals, runId: id, attempt: 1 };
  await checks.finish({ name, commit: headSha, conclusion, ...shown, annotations: [], outcome });
  return settle({ checks, reviews });
}

describe('settleApprovals', () => {
  it('writes nothing where the check says it already', async () => {
    await judge(await room(50), 50);
    const writes = () => standIn.requests.filter(({ method }) => method === 'PATCH').length;
    const before = writes();
    const { turn, approvals } = await settle(await room(60));
    expect(turn).toMatchObject({ status: 'unchanged', conclusion: 'action_required' });
    expect(approvals.status).toBe('waiting');
    expect(writes()).toBe(before);
  });

  it('turns the check by the reviews that there are', async () => {
    await judge(await room(50), 50);
    review('ann');
    review('bob');
    expect((await settle(await room(60))).turn).toMatchObject({ status: 'turned', conclusion: 'success' });
    expect(check()?.output.summary).toMatch(/2 of 2 approvals by team\/model-risk on \w{7}: ann, bob/);
    review('bob', 'CHANGES_REQUESTED');
    expect((await settle(await room(61))).turn).toMatchObject({ conclusion: 'action_required' });
  });

  it('sees a review that was given while the check was in progress', async () => {
    const { checks, reviews } = await room(50);
    let counts = 0;
    const given: Reviews = {
      async count(...which) {
        const counted = await reviews.count(...which);
        if (++counts === 1) {
          review('ann');
          review('bob');
          const { turn } = await settle(await room(60));
          expect(turn).toMatchObject({ status: 'nothing-to-turn' });
        }
        return counted;
      },
    };
    const { turn } = await judge({ checks, reviews: given }, 50);
    expect(turn).toMatchObject({ status: 'turned', conclusion: 'success' });
    expect(check()?.conclusion).toBe('success');
  });

  it('mends what it wrote by an older count', async () => {
    await judge(await room(50), 50);
    review('ann');
    const { checks, reviews } = await room(60);
    let counts = 0;
    const overtaken: Reviews = {
      async count(...which) {
        const counted = await reviews.count(...which);
        if (++counts === 1) {
          review('bob');
          expect((await settle(await room(61))).turn).toMatchObject({ conclusion: 'success' });
        }
        return counted;
      },
    };
    const { turn, approvals } = await settle({ checks, reviews: overtaken });
    expect(approvals).toMatchObject({ status: 'granted', by: ['ann', 'bob'] });
    expect(turn).toMatchObject({ status: 'turned', conclusion: 'success' });
    expect(check()?.conclusion).toBe('success');
  });

  it('ends right whatever the order in which runs at once are served, 25 times', {
    timeout: 300_000,
  }, async () => {
    for (let round = 0; round < 25; round++) {
      standIn.world.checks.clear();
      standIn.world.reviews.clear();
      const delay = () => wait(Math.random() * 8);
      const id = 1_000 + round;
      const reviewing = async (author: string, state: 'APPROVED' | 'CHANGES_REQUESTED' = 'APPROVED') => {
        await delay();
        review(author, state);
        return settle(await room(id, delay));
      };
      const withdraws = round % 2 === 1;
      await Promise.all([
        room(id, delay).then((ready) => judge(ready, id)),
        reviewing('ann'),
        reviewing('bob').then(async () => withdraws && reviewing('bob', 'CHANGES_REQUESTED')),
        reviewing('cy', withdraws ? 'CHANGES_REQUESTED' : 'APPROVED'),
      ]);
      expect(standIn.checks(headSha)).toHaveLength(1);
      expect(check()?.conclusion, `round ${round}`).toBe(withdraws ? 'action_required' : 'success');
    }
  });
});
