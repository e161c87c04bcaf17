import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approver } from '../../../shared/github/approver.ts';
import { connect } from '../../../shared/github/connect.ts';
import { openReviews } from '../../../shared/github/open-reviews.ts';
import { patience } from '../../../shared/github/patience.ts';
import type { ApprovalRule } from '../../../shared/github/reviews.ts';
import { type Review, standingApprovals } from '../../../shared/github/standing-approvals.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { fastClock } from './fast-clock.ts';

const pull = 7;
const risk = 'team/model-risk';

let standIn: StandIn;
let head: string;
let earlier: string;
beforeAll(async () => {
  standIn = await startStandIn();
  earlier = standIn.openPullRequest({ number: pull, author: 'author' }).head.sha;
  head = standIn.moveHead(pull);
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.reset();
  standIn.world.teams.set('model-risk', ['ann', 'bob', 'cy', 'author', 'invited?']);
  standIn.world.teams.set('legal', ['ann', 'dan']);
});
afterEach(() => expect(standIn.violations).toEqual([]));

async function count(
  rule: Partial<ApprovalRule> = {},
  { token = tokens.write as string, teams = tokens.org as string, total = 120_000 } = {},
) {
  const client = (of: string) => (of === '' ? undefined : connect(of, { GITHUB_API_URL: standIn.origin }));
  const reviews = openReviews({
    octokit: await client(token),
    approvalsOctokit: await client(teams),
    patience: patience(total, total < 1_000 ? undefined : fastClock()),
  });
  const where = { owner: 'octo-org', repo: 'models', number: pull, headSha: head };
  return reviews.count({ count: 2, from: [risk], ...rule }, where);
}

type State = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
const review = (author: string | null, state: State = 'APPROVED', commit = head) =>
  standIn.addReview({ pull, author, state, commit });
const sha7 = () => head.slice(0, 7);

describe('openReviews', () => {
  it('grants what enough of the team approve, and says who', async () => {
    review('ann');
    review('bob');
    expect(await count()).toEqual({
      status: 'granted',
      by: ['ann', 'bob'],
      why: `2 of 2 approvals by team/model-risk on ${sha7()}: ann, bob`,
    });
  });

  it('says what is missing and whom to ask', async () => {
    expect(await count()).toEqual({
      status: 'waiting',
      by: [],
      why: `0 of 2 approvals by team/model-risk on ${sha7()}; ask 2 of them to review`,
    });
    review('ann');
    review('dan');
    review('cy', 'APPROVED', earlier);
    expect(await count()).toEqual({
      status: 'waiting',
      by: ['ann'],
      why: `1 of 2 approvals by team/model-risk on ${sha7()}: ann; ask 1 more of them (dan is not one of them; cy approved another commit)`,
    });
  });

  it.each<[string, () => void]>([
    ['an approval of an earlier commit', () => review('ann', 'APPROVED', earlier)],
    ['an approval that was dismissed', () => review('ann', 'DISMISSED')],
    ['a comment', () => review('ann', 'COMMENTED')],
    ["the author's own", () => review('author')],
    ["the author's own in other letters", () => review('AUTHOR')],
    ['somebody whose account is gone', () => review(null)],
    ['somebody who is only invited to the team', () => review('invited')],
    ['somebody of another team', () => review('dan')],
    ['an app', () => review('ann[bot]')],
    [
      'who asks for changes after approving',
      () => {
        review('ann');
        review('ann', 'CHANGES_REQUESTED');
      },
    ],
    [
      'who asks for changes on an earlier commit after approving',
      () => {
        review('ann');
        review('ann', 'CHANGES_REQUESTED', earlier);
      },
    ],
    [
      'whose later approval was dismissed',
      () => {
        review('ann');
        review('ann', 'DISMISSED');
      },
    ],
  ])('does not count %s', async (_, happened) => {
    happened();
    expect(await count({ count: 1 })).toMatchObject({ status: 'waiting', by: [] });
  });

  it('counts who comments after approving, and who approves after asking for changes', async () => {
    review('ann', 'CHANGES_REQUESTED', earlier);
    review('ann');
    review('ann', 'COMMENTED');
    review('bob', 'DISMISSED');
    review('bob');
    expect(await count()).toMatchObject({ status: 'granted', by: ['ann', 'bob'] });
  });

  it('counts a person once, however often and in whatever teams', async () => {
    review('ann');
    review('ann');
    review('ANN');
    expect(await count({ from: [risk, 'team/legal', 'ann'] })).toMatchObject({
      status: 'waiting',
      by: ['ANN'],
    });
  });

  it('counts users by name in any letter case, and an app where it is named', async () => {
    review('Zoe');
    review('policy[bot]');
    expect(await count({ from: ['zoe', '@policy[bot]'] })).toMatchObject({ status: 'granted' });
    expect(standIn.requests.map(({ operation }) => operation)).toEqual(['pulls/list-reviews', 'pulls/get']);
  });

  it('counts members of any of several teams, also by the name of the organisation', async () => {
    review('dan');
    review('bob');
    expect(await count({ from: ['octo-org/legal', '@octo-org/model-risk'] })).toMatchObject({
      status: 'granted',
    });
  });

  it('counts everybody who may write where nobody is named', async () => {
    for (const [login, permission] of [
      ['w', 'write'],
      ['m', 'maintain'],
      ['a', 'admin'],
      ['t', 'triage'],
      ['r', 'read'],
    ] as const) {
      standIn.world.permissions.set(login, permission);
      review(login);
    }
    review('stranger');
    review('w[bot]');
    expect(await count({ count: 3, from: [] })).toMatchObject({ status: 'granted', by: ['w', 'm', 'a'] });
    expect((await count({ count: 4, from: [] })).why).toMatch(
      /^3 of 4 approvals by people who may write on .*: w, m, a; ask 1 more of them \(t is not one/,
    );
  });

  it('reads every page', async () => {
    for (let i = 0; i < 230; i++) review('talker', 'COMMENTED');
    review('ann');
    for (let i = 0; i < 70; i++) review('talker', 'COMMENTED');
    review('bob');
    expect((await count()).status).toBe('granted');
    for (let i = 0; i < 98; i++) review('talker', 'COMMENTED');
    review('bob', 'CHANGES_REQUESTED');
    expect(await count()).toMatchObject({ status: 'waiting', by: ['ann'] });
  });

  it('names the token that may see teams, where its own may not', async () => {
    review('ann');
    const { status, why } = await count({}, { teams: '' });
    expect(status).toBe('unknown');
    expect(why).toContain('nobody knows whether ann is one of them: GitHub does not tell (Resource not');
    expect(why).toContain('give approvals-token one with read:org');
  });

  it('tells a team that the token does not see from one without that member', async () => {
    review('dan');
    expect((await count()).status).toBe('waiting');
    const unseen = await count({ from: ['team/secret'] });
    expect(unseen).toMatchObject({
      status: 'unknown',
      why: expect.stringContaining(
        'the token sees no team "secret" in octo-org; the token of approvals-token',
      ),
    });
    const elsewhere = await count({ from: ['elsewhere/model-risk'] });
    expect(elsewhere.status).toBe('unknown');
  });

  it('grants what is proved although another team is unreadable', async () => {
    review('ann');
    review('bob');
    expect(await count({ from: ['team/secret', risk] })).toMatchObject({ status: 'granted' });
    review('dan');
    expect(await count({ count: 3, from: ['team/secret', risk] })).toMatchObject({
      status: 'unknown',
      by: ['ann', 'bob'],
    });
  });

  it('asks about a team once and about nobody more than once', async () => {
    for (let i = 0; i < 10; i++) review(`stranger-${i}`);
    await count();
    const asked = standIn.requests.map(({ operation }) => operation);
    expect(asked.filter((one) => one === 'teams/get-by-name')).toHaveLength(1);
    expect(asked.filter((one) => one === 'teams/get-membership-for-user-in-org')).toHaveLength(10);
    expect(asked).toHaveLength(13);
  });

  it('is not asked dry by a crowd of strangers', async () => {
    for (let i = 0; i < 80; i++) review(`stranger-${i}`);
    expect(await count({ from: [] })).toMatchObject({
      status: 'unknown',
      why: expect.stringContaining('50'),
    });
    expect(standIn.requests.length).toBeLessThanOrEqual(52);
    review('ann');
    expect((await count({ count: 1, from: ['ann'] })).status).toBe('granted');
  });

  it.each(['team/', 'team/a/b', '-bad', 'a b', '', '../x', 'team/<script>'])(
    'knows nothing where `from` holds %j',
    async (text) => {
      review('ann');
      const { status, why } = await count({ from: ['ann', text] });
      expect(status).toBe('unknown');
      expect(why).toContain(`"${text}" is neither`);
    },
  );

  it('knows nothing without a token', async () => {
    expect(await count({}, { token: '' })).toMatchObject({ status: 'unknown', by: [] });
  });
});

describe('when GitHub fails', () => {
  const operations = [
    'pulls/list-reviews',
    'pulls/get',
    'teams/get-membership-for-user-in-org',
    'teams/get-by-name',
    'repos/get-collaborator-permission-level',
  ];
  const once = { times: 1 };
  const table: [string, (operation: string) => Fault, boolean][] = [
    ['401 for ever', (at) => faults.status(at, 401), false],
    ['403 for ever', (at) => faults.readOnly(at), false],
    ['404 for ever', (at) => faults.status(at, 404), false],
    ['422 for ever', (at) => faults.status(at, 422), false],
    ['429 for ever', (at) => faults.secondaryLimit(at, 429), false],
    ['500 for ever', (at) => faults.status(at, 500), false],
    ['a broken connection for ever', (at) => faults.reset(at), false],
    ['409 once', (at) => faults.status(at, 409, once), true],
    ['429 once', (at) => faults.secondaryLimit(at, 429, 2, once), true],
    ['503 once', (at) => faults.status(at, 503, once), true],
    ['a lost answer once', (at) => faults.lost(at, once), true],
  ];
  const cells = table.flatMap(([what, fault, mends]) =>
    operations.map((operation) => ({ what, fault, mends, operation })),
  );

  it.each(cells)('$what at $operation grants nothing that is not proved', async (cell) => {
    const { fault, operation, mends } = cell;
    const from = operation.startsWith('repos/') ? [] : [risk];
    standIn.world.permissions.set('ann', 'write');
    review('stranger');
    review('ann');
    standIn.setFaults([fault(operation)]);
    const needed = await count({ count: 2, from });
    if (mends) expect(needed).toMatchObject({ status: 'waiting', by: ['ann'] });
    // where the team is seen, a 404 says that nobody is a member
    else if (cell.what === '404 for ever' && operation.startsWith('teams/get-membership'))
      expect(needed).toMatchObject({ status: 'waiting', by: [] });
    else expect(needed.status).toBe('unknown');
    expect(needed.why).not.toBe('');
  });

  it('waits no longer than is left', async () => {
    review('ann');
    standIn.setFaults([faults.hang('pulls/list-reviews')]);
    expect(await count({}, { total: 300 })).toMatchObject({ status: 'unknown' });
  });
});

describe('standingApprovals', () => {
  const people = ['ann', 'Bob', 'author', 'AUTHOR', 'cy[bot]'];
  const anyReview: fc.Arbitrary<Review> = fc.record({
    state: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING', 'NEW_STATE'),
    commit: fc.constantFrom('head', 'earlier', undefined),
    reviewer: fc.option(
      fc.record({ login: fc.constantFrom(...people), isBot: fc.boolean(), isKnown: fc.boolean() }),
      { nil: undefined },
    ),
  });

  it('counts nobody whose latest review that takes a side is not an approval of this commit', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 30 }), (reviews) => {
        const { current, outdated } = standingApprovals(reviews, 'head', 'Author');
        const logins = [...current, ...outdated].map(({ login }) => login.toLowerCase());
        expect(new Set(logins).size).toBe(logins.length);
        expect(logins).not.toContain('author');
        for (const { login } of current) {
          const last = reviews.findLast(
            ({ reviewer, state }) =>
              reviewer?.login.toLowerCase() === login.toLowerCase() &&
              state !== 'COMMENTED' &&
              state !== 'PENDING',
          );
          expect(last).toMatchObject({ state: 'APPROVED', commit: 'head' });
        }
      }),
    );
  });

  it('is not changed by comments', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 30 }), (reviews) => {
        const silent = reviews.filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING');
        expect(standingApprovals(reviews, 'head', 'author')).toEqual(
          standingApprovals(silent, 'head', 'author'),
        );
      }),
    );
  });
});

describe('approver', () => {
  it.each([
    ['team/model-risk', { team: { org: 'owner', slug: 'model-risk' } }],
    ['@other/Model-Risk', { team: { org: 'other', slug: 'model-risk' } }],
    ['Ann', { login: 'Ann' }],
    ['@ann-lee', { login: 'ann-lee' }],
    ['ann_company', { login: 'ann_company' }],
    ['dependabot[bot]', { login: 'dependabot[bot]' }],
    ['x', { login: 'x' }],
    ['', undefined],
    ['team/', undefined],
    ['a/b/c', undefined],
    ['ann lee', undefined],
    ['ann/../x', undefined],
  ])('reads %j', (text, read) => {
    expect(approver(text, 'owner')).toEqual(read);
  });
});
