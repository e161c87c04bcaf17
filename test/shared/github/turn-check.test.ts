import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Conclusion } from '../../../shared/github/check-runs.ts';
import { connect } from '../../../shared/github/connect.ts';
import { openCheckRuns } from '../../../shared/github/open-check-runs.ts';
import { patience } from '../../../shared/github/patience.ts';
import type { CountedApprovals } from '../../../shared/github/reviews.ts';
import { showApprovals } from '../../../shared/github/show-approvals.ts';
import { turnCheck } from '../../../shared/github/turn-check.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { fastClock } from './fast-clock.ts';

const name = 'Tollgate';
let standIn: StandIn;
let commit: string;
beforeAll(async () => {
  standIn = await startStandIn();
  commit = standIn.openPullRequest({ number: 7 }).head.sha;
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

const room = async (runId: number, token: string = tokens.write, total = 120_000) =>
  openCheckRuns({
    octokit: await connect(token, { GITHUB_API_URL: standIn.origin }),
    owner: 'octo-org',
    repo: 'models',
    run: { id: runId, attempt: 1, url: `https://github.com/octo-org/models/actions/runs/${runId}` },
    patience: patience(total, total < 1_000 ? undefined : fastClock()),
    saveState: () => {},
  });

/** What run 50 left: `conclusion` now, `later` with all approvals. */
async function judged(conclusion: Conclusion, later: Conclusion, token?: string) {
  const shown = showApprovals({ title: 'pass: no worse', summary: '# pass\n\nmore' }, 'waiting', '0 of 2');
  const annotation = {
    path: 'tollgate.yml',
    line: 3,
    level: 'warning',
    title: 'age',
    message: 'old',
  } as const;
  await (await room(50, token)).finish({
    ...{ name, commit, conclusion, ...shown, annotations: [annotation] },
    outcome: { conclusion: later, runId: 50, attempt: 1 },
  });
}

const turn = async (status: CountedApprovals['status'], runId = 60, token?: string, total?: number) =>
  turnCheck(await room(runId, token, total), {
    ...{ name, commit, why: `2 of 2: <i>${status}</i>` },
    approvals: { status, by: [], why: status },
  });
const checks = () => standIn.checks(commit);

describe('turnCheck', () => {
  it('turns the check once the approvals are there, and back when one is taken away', async () => {
    await judged('action_required', 'success');
    expect(await turn('granted')).toMatchObject({ status: 'turned', conclusion: 'success' });
    expect(checks()).toMatchObject([
      {
        conclusion: 'success',
        external_id: 'tollgate:v1 50.1 success',
        output: {
          title: 'pass: no worse · approved',
          summary:
            '# pass\n\n<!-- tollgate:approvals -->\n**Approvals:** ✅ 2 of 2: <i>granted</i>\n<!-- /tollgate:approvals -->\n\nmore\n',
        },
        annotations: [{ title: 'age' }],
      },
    ]);
    expect(await turn('unknown', 61)).toMatchObject({ status: 'turned', conclusion: 'action_required' });
    expect(checks()).toMatchObject([
      {
        conclusion: 'action_required',
        output: {
          title: 'pass: no worse · approvals unknown',
          summary: expect.not.stringContaining('granted'),
        },
      },
    ]);
    expect(await turn('granted', 62)).toMatchObject({ status: 'turned', conclusion: 'success' });
  });

  it('never turns a failure into anything else', async () => {
    await judged('failure', 'failure');
    for (const status of ['granted', 'waiting', 'unknown'] as const) {
      expect(await turn(status)).toMatchObject({ conclusion: 'failure' });
      expect(checks()).toMatchObject([{ conclusion: 'failure' }]);
    }
  });

  it('turns a self-reported result to neutral, never to success', async () => {
    await judged('action_required', 'neutral');
    expect(await turn('granted')).toMatchObject({ status: 'turned', conclusion: 'neutral' });
  });

  it('leaves the link to the run that judged', async () => {
    await judged('action_required', 'success', tokens.otherApp);
    await turn('granted', 60, tokens.otherApp);
    expect(checks()).toMatchObject([
      { conclusion: 'success', details_url: 'https://github.com/octo-org/models/actions/runs/50' },
    ]);
  });

  it('writes nothing where nothing has changed', async () => {
    await judged('action_required', 'success');
    await turn('granted');
    const asked = standIn.requests.length;
    expect(await turn('granted')).toMatchObject({ status: 'unchanged', conclusion: 'success' });
    expect(standIn.requests).toHaveLength(asked + 1);
  });

  it('says that no run has judged the commit', async () => {
    expect(await turn('granted')).toMatchObject({
      status: 'nothing-to-turn',
      why: expect.stringContaining(`no run has published a check "Tollgate" on ${commit.slice(0, 7)}`),
    });
    expect(checks()).toEqual([]);
  });

  it('leaves a check to the run that is still judging', async () => {
    await judged('action_required', 'success');
    await (await room(51)).begin(name, commit);
    const outcome = await turn('granted');
    expect(outcome).toMatchObject({
      status: 'nothing-to-turn',
      why: expect.stringContaining('still judging'),
    });
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }, { status: 'in_progress' }]);
  });

  it('leaves a check to a run that begins meanwhile', async () => {
    await judged('action_required', 'success');
    const later = await room(51);
    const checks60 = await room(60);
    const meanwhile = {
      ...checks60,
      async find(...which: [string, string]) {
        const found = await checks60.find(...which);
        await later.begin(...which);
        return found;
      },
    };
    const approvals: CountedApprovals = { status: 'granted', by: [], why: '' };
    const outcome = await turnCheck(meanwhile, { name, commit, approvals, why: '' });
    expect(outcome).toMatchObject({ status: 'nothing-to-turn', why: expect.stringContaining('newer run') });
    expect(checks()[0].conclusion).toBe('action_required');
  });

  it('turns nothing that was closed without a verdict', async () => {
    await judged('action_required', 'success');
    const [check] = checks();
    Object.assign(check, { conclusion: 'cancelled', external_id: 'tollgate:v1 50.1 begun' });
    expect(await turn('granted')).toMatchObject({ status: 'nothing-to-turn' });
    expect(check.conclusion).toBe('cancelled');
  });

  it('says that the token may not write', async () => {
    await judged('action_required', 'success');
    expect(await turn('granted', 60, tokens.read)).toMatchObject({
      status: 'read-only',
      why: expect.stringContaining('checks: write'),
    });
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
  });
});

describe('when GitHub fails', () => {
  const [list, update] = ['checks/list-for-ref', 'checks/update'];
  const once = { times: 1 };
  const table: [string, (operation: string) => Fault, readonly string[]][] = [
    ['403 for ever', (at) => faults.readOnly(at), []],
    ['404 once', (at) => faults.status(at, 404, once), [update]],
    ['409 once', (at) => faults.status(at, 409, once), [list, update]],
    ['422 for ever', (at) => faults.status(at, 422), []],
    ['429 once', (at) => faults.secondaryLimit(at, 429, 2, once), [list, update]],
    ['500 for ever', (at) => faults.status(at, 500), []],
    ['503 twice', (at) => faults.status(at, 503, { times: 2 }), [list, update]],
    ['a broken connection once', (at) => faults.reset(at, once), [list, update]],
    ['a lost answer once', (at) => faults.lost(at, once), [list, update]],
    ['lost answers for ever', (at) => faults.lost(at), []],
    ['502 behind a write that was done', (at) => faults.lostBehind(at, 502, once), [list, update]],
  ];
  const cells = table.flatMap(([what, fault, mended]) =>
    [list, update].map((operation) => ({ what, fault, operation, mends: mended.includes(operation) })),
  );

  it.each(cells)('$what at $operation: turned or told, and never further', async ({ fault, ...cell }) => {
    for (const [status, before, after] of [
      ['granted', 'action_required', 'success'],
      ['waiting', 'success', 'action_required'],
    ] as const) {
      standIn.reset();
      await judged(before, 'success');
      standIn.setFaults([fault(cell.operation)]);
      const outcome = await turn(status);
      for (const { conclusion } of checks()) expect([before, after]).toContain(conclusion);
      if (cell.mends) expect(outcome).toMatchObject({ status: 'turned', conclusion: after });
      if ('why' in outcome) expect(outcome.why).not.toBe('');
      else expect(checks().at(-1)?.conclusion).toBe(after);
    }
  });

  it('gives up on an answer that never comes', async () => {
    await judged('action_required', 'success');
    standIn.setFaults([faults.hang(update)]);
    expect((await turn('granted', 60, undefined, 300)).status).toBe('failed');
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
  });
});

describe('showApprovals', () => {
  it('replaces what was said before, and keeps the rest', () => {
    for (const summary of ['# pass', '# pass\n\n| a |\n\n> b', '']) {
      const once = showApprovals({ title: 'pass', summary }, 'waiting', 'a');
      const twice = showApprovals(once, 'granted', 'b');
      expect(twice).toEqual(showApprovals({ title: 'pass', summary }, 'granted', 'b'));
      expect(showApprovals(twice, 'granted', 'b')).toEqual(twice);
    }
  });

  it('has room for itself in a long title', () => {
    const { title } = showApprovals({ title: 'x'.repeat(400), summary: '' }, 'waiting', '');
    expect(title).toHaveLength(255);
    expect(title).toMatch(/x… · waiting for approvals$/);
  });
});
