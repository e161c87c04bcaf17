import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkMark, checkMemory } from '../../../shared/github/check-memory.ts';
import type { CheckAnnotation, CheckRequest } from '../../../shared/github/check-runs.ts';
import type { OpenCheck } from '../../../shared/github/check-state.ts';
import { connect } from '../../../shared/github/connect.ts';
import { openCheckRuns } from '../../../shared/github/open-check-runs.ts';
import { patience } from '../../../shared/github/patience.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { fastClock } from './fast-clock.ts';

const name = 'Tollgate';
const [create, update, list] = ['checks/create', 'checks/update', 'checks/list-for-ref'];
const api = '/repos/octo-org/models';

let standIn: StandIn;
let commit: string;
/** What the step's state holds, as `post:` would read it. */
let saved: OpenCheck | undefined;
beforeAll(async () => {
  standIn = await startStandIn();
  commit = standIn.openPullRequest({ number: 7 }).head.sha;
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.reset();
  saved = undefined;
});
afterEach(() => expect(standIn.violations).toEqual([]));

async function room({
  runId = 50,
  attempt = 1,
  token = tokens.write as string,
  total = 120_000,
  /** Comes before each request. */
  hurdle = async () => {},
} = {}) {
  const url = `https://github.com/octo-org/models/actions/runs/${runId}`;
  const octokit = token === '' ? undefined : await connect(token, { GITHUB_API_URL: standIn.origin });
  octokit?.hook.before('request', hurdle);
  return openCheckRuns({
    octokit,
    owner: 'octo-org',
    repo: 'models',
    run: { id: runId, attempt, url },
    patience: patience(total, total < 1_000 ? undefined : fastClock()),
    saveState: (open) => {
      saved = open;
    },
  });
}

function request(change: Partial<CheckRequest> = {}, runId = 50, attempt = 1): CheckRequest {
  const conclusion = change.conclusion ?? 'failure';
  return {
    name,
    commit,
    conclusion,
    title: 'fail: recall is worse',
    summary: '# fail',
    annotations: [],
    outcome: { conclusion, runId, attempt },
    ...change,
  };
}

const annotations = (count: number): CheckAnnotation[] =>
  Array.from({ length: count }, (_, i) => ({
    path: 'tollgate.yml',
    line: i + 1,
    level: 'failure',
    title: `recall ${i}`,
    message: 'worse',
  }));

const checks = () => standIn.checks(commit);
const asked = (operation: string) => standIn.requests.filter((one) => one.operation === operation).length;

/** A check run that is there before the run begins. */
async function planted(content: object, token: string = tokens.write) {
  const response = await fetch(`${standIn.origin}${api}/check-runs`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ name, head_sha: commit, ...content }),
  });
  const { id } = (await response.json()) as { id: number };
  return standIn.world.checks.get(id) as NonNullable<ReturnType<typeof standIn.world.checks.get>>;
}

describe('openCheckRuns', () => {
  it('shows that judging has begun, and how it ended', async () => {
    const room50 = await room();
    await room50.begin(name, commit);
    expect(checks()).toMatchObject([{ name, status: 'in_progress', conclusion: null, head_sha: commit }]);
    const run = { runId: 50, attempt: 1 };
    expect(saved).toEqual({ owner: 'octo-org', repo: 'models', name, commit, run });

    const outcome = await room50.finish(request({ annotations: annotations(2) }));
    expect(outcome).toEqual({
      status: 'published',
      id: checks()[0].id,
      url: `https://github.com/octo-org/models/runs/${checks()[0].id}`,
    });
    expect(checks()).toMatchObject([
      {
        status: 'completed',
        conclusion: 'failure',
        output: { title: 'fail: recall is worse', summary: '# fail' },
        external_id: 'tollgate:v1 50.1 failure',
        annotations: [{ start_line: 1, end_line: 1, annotation_level: 'failure' }, { start_line: 2 }],
      },
    ]);
    expect(saved).toBeUndefined();
  });

  it('costs two requests to begin, and to end one look and a request for 50 annotations each', async () => {
    const room50 = await room();
    await room50.begin(name, commit);
    expect(standIn.requests.map(({ operation }) => operation)).toEqual([list, create]);
    (standIn.requests as unknown[]).splice(0);
    await room50.finish(request({ annotations: annotations(120) }));
    expect(standIn.requests.map(({ operation }) => operation)).toEqual([list, update, update, update]);
    expect(checks()[0].annotations.map(({ start_line }) => start_line)).toEqual(
      annotations(120).map(({ line }) => line),
    );
  });

  it('makes the check where it never began', async () => {
    expect((await (await room()).finish(request())).status).toBe('published');
    expect(checks()).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });

  it('makes a new check for a new run, because GitHub leads a completed one back to nothing', async () => {
    await (await room()).finish(request());
    const room51 = await room({ runId: 51 });
    await room51.begin(name, commit);
    expect(checks()).toMatchObject([{ status: 'completed' }, { status: 'in_progress' }]);
    await room51.finish(request({ conclusion: 'success' }, 51));
    expect(checks().map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  it('writes a second result of one run over the first', async () => {
    const room50 = await room();
    await room50.finish(request());
    await room50.finish(request({ conclusion: 'success' }));
    expect(checks()).toMatchObject([{ conclusion: 'success' }]);
  });

  it('never touches a check of the same name that is not ours', async () => {
    const strangers = [
      await planted({ status: 'in_progress' }),
      await planted({ status: 'in_progress', external_id: 'tollgate:v1 50.1 success; or so' }),
      await planted({ status: 'in_progress', external_id: 'b8b2f1c0-3f4e-4b0a-9d0c-2f9a9c1d7e55' }),
    ].map((check) => structuredClone(check));
    const room50 = await room();
    await room50.begin(name, commit);
    await room50.finish(request());
    expect(checks().slice(0, 3)).toEqual(strangers);
    expect(checks()).toHaveLength(4);
  });

  it('makes its own where an app that is not ours has planted the mark', async () => {
    await planted(
      { status: 'in_progress', external_id: checkMark({ runId: 50, attempt: 1 }) },
      tokens.otherApp,
    );
    expect((await (await room()).finish(request())).status).toBe('published');
    expect(checks()).toMatchObject([{ status: 'in_progress' }, { conclusion: 'failure' }]);
  });

  it('finds its check behind a page of others', async () => {
    await (await room()).begin(name, commit);
    for (let i = 0; i < 120; i++) await planted({ status: 'in_progress' });
    expect((await (await room()).finish(request())).status).toBe('published');
    expect(checks()).toHaveLength(121);
    expect(checks()[0].conclusion).toBe('failure');
  });

  it('keeps within the limits: a sentence for a long summary, a short title', async () => {
    await (await room()).finish(request({ title: 'x'.repeat(400), summary: 'é'.repeat(40_000) }));
    const { title, summary } = checks()[0].output;
    expect(title).toHaveLength(255);
    expect(summary).toBe(
      "The summary is 80000 bytes long, more than the 60000 that fit here. The run's page holds everything.",
    );
  });

  it('writes nothing without a token, and says so', async () => {
    const without = await room({ token: '' });
    await without.begin(name, commit);
    expect(await without.finish(request())).toMatchObject({ status: 'no-token' });
    expect(await without.find(name, commit)).toEqual({ unreadable: 'github-token is empty' });
  });

  it('names the permission that a fork will not get, and asks no second time', async () => {
    const readOnly = await room({ token: tokens.read });
    await readOnly.begin(name, commit);
    const before = standIn.requests.length;
    const outcome = await readOnly.finish(request());
    expect(outcome).toMatchObject({ status: 'read-only', why: expect.stringContaining('checks: write') });
    expect(outcome).toMatchObject({ why: expect.stringContaining('a pull request from a fork') });
    expect(standIn.requests).toHaveLength(before);
    expect(saved).toBeUndefined();
    const later = await room({ token: standIn.grant({ contents: 'read' }) });
    expect((await later.finish(request())).status).toBe('read-only');
    expect(checks()).toEqual([]);
  });

  it('finds the check as a run left it', async () => {
    const room50 = await room();
    expect(await room50.find(name, commit)).toBeUndefined();
    await room50.begin(name, commit);
    expect(await room50.find(name, commit)).toMatchObject({ conclusion: undefined, outcome: undefined });
    const outcome = { conclusion: 'success', runId: 50, attempt: 1 } as const;
    await room50.finish(request({ conclusion: 'action_required', outcome }));
    expect(await room50.find(name, commit)).toMatchObject({
      conclusion: 'action_required',
      outcome,
      title: 'fail: recall is worse',
      summary: '# fail',
    });
    expect(await room50.find('Other', commit)).toBeUndefined();
  });
});

describe('two runs on one commit', () => {
  it('leave the check to the newer, whichever ends first', async () => {
    const older = await room({ runId: 50 });
    const newer = await room({ runId: 51 });
    await older.begin(name, commit);
    await newer.begin(name, commit);
    expect(checks()).toHaveLength(1);
    expect((await older.finish(request({ conclusion: 'success' }))).status).toBe('superseded');
    expect(checks()[0].status).toBe('in_progress');
    await newer.finish(request({}, 51));
    expect(checks()).toMatchObject([{ conclusion: 'failure' }]);
    expect((await older.finish(request({ conclusion: 'success' }))).status).toBe('superseded');
    expect(checks()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('tell attempts of one run apart', async () => {
    await (await room({ attempt: 2 })).finish(request({}, 50, 2));
    const first = await room({ attempt: 1 });
    await first.begin(name, commit);
    expect(checks()).toHaveLength(1);
    expect((await first.finish(request({ conclusion: 'success' }))).status).toBe('superseded');
  });

  it('leave nothing in progress where both began at once', async () => {
    await planted({ status: 'in_progress', external_id: checkMark({ runId: 51, attempt: 1 }) });
    await planted({ status: 'in_progress', external_id: checkMark({ runId: 50, attempt: 1 }) });
    await (await room({ runId: 51 })).finish(request({}, 51));
    expect(checks()).toMatchObject([{ conclusion: 'failure' }, { conclusion: 'failure' }]);
    expect((await (await room()).finish(request({ conclusion: 'success' }))).status).toBe('superseded');
    expect(checks()).toMatchObject([{ conclusion: 'failure' }, { conclusion: 'failure' }]);
  });

  it('end what the older left open as the newer did, once that has ended', async () => {
    await (await room({ runId: 51 })).finish(request({ title: 'newer' }, 51));
    await planted({ status: 'in_progress', external_id: checkMark({ runId: 50, attempt: 1 }) });
    expect((await (await room()).finish(request({ conclusion: 'success' }))).status).toBe('superseded');
    expect(checks()).toMatchObject([
      { conclusion: 'failure' },
      { conclusion: 'failure', output: { title: 'newer' } },
    ]);
  });

  it('show the newer verdict on the newest check', async () => {
    await planted({ status: 'in_progress', external_id: checkMark({ runId: 51, attempt: 1 }) });
    await planted({ conclusion: 'success', external_id: 'tollgate:v1 50.1 success' });
    await (await room({ runId: 51 })).finish(request({}, 51));
    expect(checks().map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
  });
});

describe('two runs at the same moment', () => {
  it('end with the verdict of the newer and nothing in progress, 25 times', {
    timeout: 300_000,
  }, async () => {
    for (let round = 0; round < 25; round++) {
      standIn.world.checks.clear();
      const run = async (runId: number, conclusion: 'success' | 'failure') => {
        const slow = await room({ runId, hurdle: () => wait(Math.random() * 8) });
        await slow.begin(name, commit);
        return slow.finish(request({ conclusion }, runId));
      };
      const [older] = await Promise.all([run(50, 'success'), run(51, 'failure')]);
      const newest = checks().at(-1);
      expect(checks().map(({ status }) => status)).not.toContain('in_progress');
      expect(newest?.conclusion, `round ${round}: ${older.status}`).toBe('failure');
    }
  });
});

describe('when GitHub fails', () => {
  const once = { times: 1 };
  const [never, writes, all] = [[], [create, update], [create, update, list]];
  /** What goes wrong, and where patience mends it. */
  const table: [string, (operation: string) => Fault, readonly string[]][] = [
    ['403 for ever', (at) => faults.readOnly(at), never],
    ['404 for ever', (at) => faults.status(at, 404), never],
    ['404 once', (at) => faults.status(at, 404, once), [update]],
    ['409 once', (at) => faults.status(at, 409, once), all],
    ['410 once', (at) => faults.status(at, 410, once), [update]],
    ['422 for ever', (at) => faults.status(at, 422), never],
    ['422 once', (at) => faults.status(at, 422, once), writes],
    ['429 once', (at) => faults.secondaryLimit(at, 429, 3, once), all],
    ['a secondary limit once', (at) => faults.secondaryLimit(at, 403, undefined, once), all],
    ['500 once', (at) => faults.status(at, 500, once), all],
    ['502 twice', (at) => faults.status(at, 502, { times: 2 }), all],
    ['503 for ever', (at) => faults.status(at, 503), never],
    ['a broken connection once', (at) => faults.reset(at, once), all],
    ['a broken connection for ever', (at) => faults.reset(at), never],
    ['a lost answer once', (at) => faults.lost(at, once), all],
    ['lost answers for ever', (at) => faults.lost(at), writes],
    ['502 behind a write that was done', (at) => faults.lostBehind(at, 502, once), all],
    ['502 behind each write', (at) => faults.lostBehind(at, 502), writes],
  ];
  const cells = table.flatMap(([what, fault, mended]) =>
    [
      { step: 'begin', operation: create },
      { step: 'begin', operation: list },
      { step: 'finish', operation: create },
      { step: 'finish', operation: update },
      { step: 'finish', operation: list },
    ].map((place) => ({ what, fault, mends: mended.includes(place.operation), ...place })),
  );

  it.each(cells)('$what at $operation of $step: the right check, or a reason', async (cell) => {
    const { fault, step, operation, what, mends } = cell;
    const room50 = await room();
    if (step === 'begin') standIn.setFaults([fault(operation)]);
    if (operation !== create || step === 'begin') await room50.begin(name, commit);
    standIn.setFaults(step === 'finish' ? [fault(operation)] : []);
    const outcome = await room50.finish(request({ annotations: annotations(120) }));
    standIn.setFaults([]);

    const ended = checks().filter(({ conclusion }) => conclusion !== null);
    for (const check of checks()) expect([null, 'failure']).toContain(check.conclusion);
    expect(ended.length).toBeLessThanOrEqual(1);
    if (outcome.status === 'published') {
      expect(ended).toMatchObject([{ id: outcome.id, conclusion: 'failure' }]);
      expect(checks()).toHaveLength(1);
      const lines = ended[0].annotations.map(({ start_line }) => start_line);
      expect(new Set(lines).size).toBe(lines.length);
      if (outcome.untidy === undefined) expect(lines).toHaveLength(120);
      expect(saved).toBeUndefined();
    } else {
      expect(outcome).toMatchObject({ why: expect.stringMatching(/check/) });
      // the post step has to know of what is still open
      const isOpen = checks().some(({ status }) => status === 'in_progress');
      if (isOpen) expect(saved?.verdict?.conclusion).toBe('failure');
    }
    if (step === 'finish' && mends) expect(outcome.status).toBe('published');
    if (step === 'begin' && what !== '403 for ever') expect(outcome.status).toBe('published');
  });

  it('writes the verdict without annotations where GitHub refuses them', async () => {
    standIn.setFaults([faults.status(update, 422, once)]);
    const room50 = await room();
    await room50.begin(name, commit);
    const outcome = await room50.finish(request({ annotations: annotations(60) }));
    expect(outcome).toMatchObject({ status: 'published', untidy: expect.stringContaining('refused') });
    expect(checks()).toMatchObject([{ conclusion: 'failure', annotations: [] }]);
  });

  it('has the verdict right before all annotations are there', async () => {
    const room50 = await room();
    await room50.begin(name, commit);
    standIn.setFaults([faults.status(update, 503, { after: 1 })]);
    const outcome = await room50.finish(request({ annotations: annotations(60) }));
    expect(outcome).toMatchObject({ status: 'published', untidy: expect.stringMatching(/^Only 50 of 60/) });
    expect(checks()[0].conclusion).toBe('failure');
  });

  it('does not take what an earlier result left for an answer that was lost', async () => {
    const room50 = await room();
    await room50.finish(request({ title: 'first', annotations: annotations(2) }));
    standIn.setFaults([faults.status(update, 500, once)]);
    await room50.finish(request({ title: 'second', annotations: annotations(2) }));
    expect(checks()).toMatchObject([{ output: { title: 'second' }, annotations: [{}, {}, {}, {}] }]);
  });

  it('does not take the check of another app for what it wrote itself', async () => {
    await planted({ conclusion: 'failure', external_id: 'tollgate:v1 50.1 failure' }, tokens.otherApp);
    standIn.setFaults([faults.status(create, 500, once)]);
    const outcome = await (await room()).finish(request());
    expect(checks()).toHaveLength(2);
    expect(outcome).toMatchObject({ status: 'published', id: checks()[1].id });
  });

  it('leaves the check to a newer run that has come while it waited', async () => {
    for (const fault of [faults.status(update, 502, once), faults.secondaryLimit(update, 429, 5, once)]) {
      standIn.reset();
      const [older, newer] = [await room(), await room({ runId: 51 })];
      await older.begin(name, commit);
      let isOver = false;
      standIn.setFaults([fault]);
      standIn.onRequest = ({ operation }) => {
        if (operation !== update || isOver) return;
        isOver = true;
        Object.assign(checks()[0], { external_id: checkMark({ runId: 51, attempt: 1 }) });
      };
      expect((await older.finish(request({ conclusion: 'success' }))).status).toBe('superseded');
      expect(checks()).toMatchObject([{ status: 'in_progress' }]);
      await newer.finish(request({}, 51));
      expect(checks()).toMatchObject([{ conclusion: 'failure' }]);
    }
  });

  it('makes the check anew where it has gone', async () => {
    const room50 = await room();
    await room50.begin(name, commit);
    const [{ id }] = checks();
    standIn.onRequest = ({ operation }) => {
      if (operation === update) standIn.world.checks.delete(id);
    };
    expect((await room50.finish(request())).status).toBe('published');
    expect(checks()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('makes the check anew where GitHub keeps the conclusion that it had', async () => {
    const room50 = await room();
    await room50.finish(request({ conclusion: 'action_required' }));
    const [check] = checks();
    Object.defineProperty(check, 'conclusion', { get: () => 'action_required', set: () => {} });
    const outcome = await room50.finish(request({ conclusion: 'success' }));
    expect(outcome).toMatchObject({ status: 'published', id: checks()[1].id });
    expect(checks()[1].conclusion).toBe('success');
  });

  it('gives up on an answer that never comes, and leaves the verdict to the post step', async () => {
    const room50 = await room({ total: 400 });
    await room50.begin(name, commit);
    standIn.setFaults([faults.hang(update)]);
    expect(await room50.finish(request())).toMatchObject({ status: 'failed' });
    expect(saved?.verdict).toMatchObject({ conclusion: 'failure', title: 'fail: recall is worse' });
  });

  it('waits as long as GitHub asks for, and no longer than is left', async () => {
    standIn.setFaults([faults.secondaryLimit(create, 429, 600)]);
    expect((await (await room()).finish(request())).status).toBe('failed');
    expect(asked(create)).toBe(1);
  });
});

describe('checkMemory', () => {
  it('reads what checkMark wrote, and nothing else', () => {
    for (const conclusion of ['success', 'action_required', undefined] as const) {
      const memory = { runId: 123456789012, attempt: 3, conclusion };
      expect(checkMemory(checkMark(memory))).toEqual(memory);
    }
    for (const text of [
      null,
      undefined,
      '',
      'tollgate:v1',
      'tollgate:v1 50.1 passed',
      'tollgate:v2 50.1 success',
      'tollgate:v1 50.1 success ',
      'tollgate:v1 50.1 success\ntollgate:v1 51.1 success',
      'tollgate:v1 5e9.1 success',
      `tollgate:v1 ${'9'.repeat(16)}.1 success`,
      'tollgate:v1 -1.1 success',
      'tollgate:v1 50.1 __proto__',
    ]) {
      expect(checkMemory(text)).toBeUndefined();
    }
  });
});
