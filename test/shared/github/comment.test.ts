import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCommentBody } from '../../../shared/github/comment-body.ts';
import { marker } from '../../../shared/github/comment-marker.ts';
import { faults } from '../../github-stand-in/faults.ts';
import { bot, type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { fastClock, publisherOn } from './comment-publisher.ts';

const pull = 7;
const key = '.github/workflows/gates.yml';
const section = 'evaluate-vs-champion tollgate.yml';
const minutes = 60_000;
/** Milliseconds between a write and the look at it, where nothing takes any time. */
const look = 937.5;

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: pull });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

const publish = publisherOn(() => standIn, pull, { key, section });
const sectionsIn = (body: string) => readCommentBody(body)?.sections ?? [];
const textsIn = (body: string) => sectionsIn(body).map(({ text }) => text);
const written = () => standIn.comments(pull);
const writes = () =>
  standIn.requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql');

describe('publishComment', () => {
  it('creates the comment, with its marker in the first line and its state in the second', async () => {
    const outcome = await publish();
    expect(outcome).toMatchObject({ status: 'created', id: written()[0].id });
    const [comment] = written();
    expect(comment.body.split('\n')[0]).toBe(marker(key));
    expect(readCommentBody(comment.body)?.sections).toEqual([
      expect.objectContaining({
        id: section,
        sha: standIn.world.pulls.get(pull)?.head.sha,
        runId: 50,
        attempt: 1,
        verdict: 'pass',
        text: 'It passes.',
      }),
    ]);
  });

  it('edits it when the text changes', async () => {
    await publish();
    const outcome = await publish({ body: 'It fails.', decision: 'fail' }, { runId: 51 });
    expect(outcome.status).toBe('updated');
    expect(written()).toHaveLength(1);
    expect(written()[0].body).toContain('It fails.');
  });

  it('writes nothing when the text is the same', async () => {
    await publish({ fingerprint: 'same', body: 'It passes, in 1.9 s.' });
    const before = writes().length;
    const outcome = await publish({ fingerprint: 'same', body: 'It passes, in 2.1 s.' }, { runId: 51 });
    expect(outcome.status).toBe('unchanged');
    expect(writes()).toHaveLength(before);
  });

  it('names the newer commit although the text is the same', async () => {
    await publish();
    expect((await publish({}, { runId: 51, sha: 'f'.repeat(40) })).status).toBe('updated');
    expect(sectionsIn(written()[0].body)[0].sha).toBe('f'.repeat(40));
  });

  it('finds its comment behind pages of others', async () => {
    for (let i = 0; i < 150; i++)
      standIn.addComment({ issue: pull, body: 'talk', author: { login: 'octocat', type: 'User' } });
    await publish();
    for (let i = 0; i < 150; i++)
      standIn.addComment({ issue: pull, body: 'talk', author: { login: 'octocat', type: 'User' } });
    const outcome = await publish({ body: 'other' });
    expect(outcome.status).toBe('updated');
    expect(written()).toHaveLength(301);
  });

  it('keeps the comments of two keys apart', async () => {
    await publish();
    await publish({ key: 'evaluate-vs-champion/other' });
    expect(written()).toHaveLength(2);
  });

  it('never touches a comment of somebody else that holds the marker', async () => {
    const planted = `${marker(key)}\nI decide here.`;
    const strangers = [
      standIn.addComment({ issue: pull, body: planted, author: { login: 'mallory', type: 'User' } }),
      standIn.addComment({ issue: pull, body: planted, author: { login: 'github-actions', type: 'User' } }),
    ];
    const outcome = await publish();
    expect(outcome.status).toBe('created');
    expect(written()).toHaveLength(3);
    for (const { id } of strangers) expect(standIn.world.comments.get(id)?.body).toBe(planted);
  });

  it('does not take a quotation of its marker for its comment', async () => {
    standIn.addComment({ issue: pull, body: `> quoted\n${marker(key)}` });
    expect((await publish()).status).toBe('created');
  });

  it('takes the author from the input where one is given, and asks nobody', async () => {
    const mine = standIn.addComment({
      issue: pull,
      body: marker(key),
      author: { login: 'My-App[bot]', type: 'Bot' },
    });
    const outcome = await publish({}, { author: 'my-app' });
    expect(outcome).toMatchObject({ status: 'updated', id: mine.id });
    expect(standIn.requests.some(({ operation }) => operation === 'graphql')).toBe(false);
  });

  it('finds the comment of a person whose token it was given', async () => {
    await publish({}, { token: tokens.person });
    expect((await publish({ body: 'b' }, { token: tokens.person })).status).toBe('updated');
    expect(written()).toHaveLength(1);
  });

  it('keeps the oldest of several own comments and removes the others', async () => {
    const first = standIn.addComment({ issue: pull, body: `${marker(key)}\na` });
    standIn.addComment({ issue: pull, body: `${marker(key)}\r\nb` });
    standIn.addComment({ issue: pull, body: 'talk', author: bot });
    const outcome = await publish();
    expect(outcome).toMatchObject({ status: 'updated', id: first.id });
    expect(written().map(({ body }) => body)).toEqual([expect.stringContaining('It passes.'), 'talk']);
  });

  it('removes no comment that has become something else in the meantime', async () => {
    standIn.addComment({ issue: pull, body: `${marker(key)}\na` });
    const other = standIn.addComment({ issue: pull, body: `${marker(key)}\nb` });
    const meanwhile = () => {
      other.body = 'Edited by hand: please keep.';
    };
    expect((await publish({}, { meanwhile })).status).toBe('updated');
    expect(written().map(({ body }) => body)).toContain('Edited by hand: please keep.');
  });

  it('leaves the comment of a newer run, and of a newer attempt, alone', async () => {
    await publish({ body: 'newer' }, { runId: 50, attempt: 2 });
    expect((await publish({ body: 'older' }, { runId: 49, attempt: 3 })).status).toBe('superseded');
    expect((await publish({ body: 'older' }, { runId: 50, attempt: 1 })).status).toBe('superseded');
    expect(written()[0].body).toContain('newer');
  });

  it('overwrites a comment whose state is spoilt', async () => {
    standIn.addComment({ issue: pull, body: `${marker(key)}\n<!-- tollgate:state {"runId": 9e99 -->\nx` });
    expect((await publish()).status).toBe('updated');
  });

  it('makes way for the comment of a job that was faster', async () => {
    let faster = 0;
    const meanwhile = () => {
      faster = standIn.addComment({ issue: pull, body: `${marker(key)}\nfrom the other job` }).id;
    };
    expect(await publish({}, { meanwhile })).toMatchObject({ status: 'updated', id: faster });
    expect(written()).toHaveLength(1);
    expect(written()[0].body).toContain('It passes.');
  });

  it('sends a sentence instead of a text that GitHub would refuse', async () => {
    const outcome = await publish({ body: '😀'.repeat(65_000), decision: 'fail: recall fell' });
    expect(outcome.status).toBe('created');
    expect(written()[0].body).toContain('fail: recall fell');
  });

  it('accepts any key', async () => {
    const odd = 'a --> <script> \ud800 \n::error::';
    await publish({ key: odd });
    expect((await publish({ key: odd, body: 'b' })).status).toBe('updated');
    expect(written()[0].body.split('\n')[0]).toMatch(/^<!-- [\w:=%. ]+ -->$/);
  });
});

describe('modes', () => {
  it('off asks GitHub nothing', async () => {
    expect(await publish({ mode: 'off' })).toEqual({ status: 'off' });
    expect(standIn.requests).toEqual([]);
  });

  it('recreate writes a new comment and removes the old one', async () => {
    await publish();
    standIn.addComment({ issue: pull, body: 'talk', author: { login: 'octocat', type: 'User' } });
    const outcome = await publish({ mode: 'recreate', body: 'b' });
    expect(outcome.status).toBe('recreated');
    expect(written()[0].body).toBe('talk');
    expect(textsIn(written()[1].body)).toEqual(['b']);
  });

  it('on-change writes only when the decision changes', async () => {
    await publish({ mode: 'on-change', body: 'a', decision: 'pass' });
    expect((await publish({ mode: 'on-change', body: 'b', decision: 'pass' })).status).toBe('unchanged');
    expect((await publish({ mode: 'on-change', body: 'c', decision: 'fail' })).status).toBe('updated');
  });

  it('on-failure begins with a failure and then follows it to its end', async () => {
    expect((await publish({ mode: 'on-failure' })).status).toBe('not-needed');
    expect((await publish({ mode: 'on-failure', body: 'bad', blocks: true })).status).toBe('created');
    expect((await publish({ mode: 'on-failure', body: 'good again' })).status).toBe('updated');
  });
});

describe('when GitHub fails', () => {
  const create = 'issues/create-comment';
  const update = 'issues/update-comment';
  const list = 'issues/list-comments';

  it('says read-only for a token that may only read, without a second try', async () => {
    const clock = fastClock();
    const outcome = await publish({}, { token: tokens.read, clock });
    expect(outcome).toMatchObject({
      status: 'read-only',
      why: expect.stringContaining('pull-requests: write'),
    });
    expect(writes()).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it('does not ask for permissions where the conversation is locked', async () => {
    const message = 'Unable to create comment because issue is locked.';
    standIn.setFaults([{ ...faults.readOnly(create), message }]);
    expect(await publish()).toMatchObject({ status: 'failed', why: expect.stringContaining(message) });
  });

  it('fails without an exception for an unknown token', async () => {
    expect(await publish({}, { token: 'stolen' })).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('github-token'),
    });
  });

  it.each([404, 422])('gives up at once on %d while creating', async (status) => {
    standIn.setFaults([faults.status(create, status)]);
    const clock = fastClock();
    expect((await publish({}, { clock })).status).toBe('failed');
    expect(clock.slept).toEqual([]);
  });

  it.each([404, 410])('creates a new comment when editing meets %d', async (status) => {
    await publish();
    standIn.setFaults([faults.status(update, status)]);
    const outcome = await publish({ body: 'b' }, { meanwhile: () => standIn.world.comments.clear() });
    expect(outcome.status).toBe('created');
    expect(written().map(({ body }) => textsIn(body))).toEqual([['b']]);
  });

  it('waits as long as retry-after says', async () => {
    standIn.setFaults([faults.secondaryLimit(create, 429, 7, { times: 2 })]);
    const clock = fastClock();
    expect((await publish({}, { clock })).status).toBe('created');
    expect(clock.slept).toEqual([7_000, 7_000, look]);
  });

  it('waits a minute and a bit where a limit says nothing', async () => {
    standIn.setFaults([faults.secondaryLimit(create, 403, undefined, { times: 1 })]);
    const clock = fastClock();
    expect((await publish({}, { clock })).status).toBe('created');
    expect(clock.slept).toEqual([90_000, look]);
  });

  it('waits until the hourly limit is reset, when that is near', async () => {
    const clock = fastClock();
    standIn.setFaults([faults.primaryLimit(list, Math.floor(clock.now() / 1000) + 30, { times: 1 })]);
    expect((await publish({}, { clock })).status).toBe('created');
    expect(clock.slept).toHaveLength(2);
    expect(clock.slept[0]).toBeGreaterThan(29_000);
    expect(clock.slept[0]).toBeLessThan(32_000);
  });

  it('does not wait for a reset that is far away', async () => {
    const clock = fastClock();
    standIn.setFaults([faults.primaryLimit(list, Math.floor(clock.now() / 1000) + 3_000)]);
    expect(await publish({}, { clock })).toMatchObject({ status: 'failed' });
    expect(clock.slept).toEqual([]);
  });

  it.each([
    ['a bad gateway', faults.status('*', 502)],
    ['a limit that never ends', faults.secondaryLimit('*', 429, 10)],
    ['a connection that breaks', faults.reset('*')],
    ['a conflict', faults.status('*', 409)],
  ])('waits no longer than its patience for %s', async (_, fault) => {
    standIn.setFaults([fault]);
    const clock = fastClock();
    expect((await publish({}, { clock })).status).toBe('failed');
    expect(clock.slept.length).toBeGreaterThan(1);
    expect(clock.slept.reduce((sum, slept) => sum + slept, 0)).toBeLessThan(2 * minutes);
  });

  it('gives up on an answer that never comes', async () => {
    standIn.setFaults([faults.hang('*')]);
    expect((await publish({}, { total: 300 })).status).toBe('failed');
  });

  it.each([
    ['a bad gateway', faults.status],
    ['a broken connection', (operation: string) => faults.reset(operation, { times: 1 })],
  ])('tries once more after %s', async (_, fault) => {
    for (const operation of ['graphql', list, create]) {
      standIn.reset();
      standIn.setFaults([{ ...fault(operation, 502), times: 1 }]);
      expect((await publish()).status, operation).toBe('created');
    }
    standIn.setFaults([{ ...fault(update, 502), times: 1 }]);
    expect((await publish({ body: 'b' })).status).toBe('updated');
    expect(written()).toHaveLength(1);
  });

  it.each([
    ['broke', faults.lost(create, { times: 1 })],
    ['turned into a 502', faults.lostBehind(create, 502, { times: 1 })],
    ['turned into a 500', faults.lostBehind(create, 500, { times: 1 })],
  ])('writes one comment where the answer to a done write %s', async (_, fault) => {
    standIn.setFaults([fault]);
    expect((await publish()).status).toBe('created');
    expect(written()).toHaveLength(1);
    expect(writes()).toHaveLength(1);
  });

  it('writes one new comment where the answer is lost in mode recreate', async () => {
    await publish();
    standIn.setFaults([faults.lost(create, { times: 1 })]);
    expect((await publish({ mode: 'recreate', body: 'b' })).status).toBe('recreated');
    expect(written()).toHaveLength(1);
    expect(textsIn(written()[0].body)).toEqual(['b']);
  });

  it('takes a removal whose answer was lost for done', async () => {
    standIn.addComment({ issue: pull, body: `${marker(key)}\na` });
    standIn.addComment({ issue: pull, body: `${marker(key)}\nb` });
    standIn.setFaults([faults.lost('issues/delete-comment', { times: 1 })]);
    expect(await publish()).toMatchObject({ status: 'updated', untidy: undefined });
    expect(written()).toHaveLength(1);
  });

  it('says so where an older comment cannot be removed', async () => {
    standIn.addComment({ issue: pull, body: `${marker(key)}\na` });
    standIn.addComment({ issue: pull, body: `${marker(key)}\nb` });
    standIn.setFaults([faults.readOnly('issues/delete-comment')]);
    expect(await publish()).toMatchObject({
      status: 'updated',
      untidy: expect.stringContaining('Resource not'),
    });
  });
});
