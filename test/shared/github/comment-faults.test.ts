import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCommentBody } from '../../../shared/github/comment-body.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn } from '../../github-stand-in/stand-in.ts';
import { publisherOn } from './comment-publisher.ts';

const pull = 7;

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: pull });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

const publish = publisherOn(() => standIn, pull, { key: 'gates.yml', section: 'gate' });

/** What our comments hold, in the order of their sections' names. */
const held = () =>
  standIn
    .comments(pull)
    .map(({ body }) =>
      (readCommentBody(body)?.sections ?? []).map(({ id, text }) => `${id}: ${text}`).sort(),
    );

const far = Math.floor(Date.now() / 1_000) + 3_000;

/** Faults that pass: with them it must end well. */
const passing: [string, (operation: string) => Fault][] = [
  ['409 once', (operation) => faults.status(operation, 409, { times: 1 })],
  ['429 with retry-after', (operation) => faults.secondaryLimit(operation, 429, 3, { times: 2 })],
  ['403 for haste', (operation) => faults.secondaryLimit(operation, 403, undefined, { times: 1 })],
  ['500 once', (operation) => faults.status(operation, 500, { times: 1 })],
  ['502 three times', (operation) => faults.status(operation, 502, { times: 3 })],
  ['a connection that breaks', (operation) => faults.reset(operation, { times: 2 })],
  ['a lost answer', (operation) => faults.lost(operation, { times: 1 })],
  ['a done request behind a 502', (operation) => faults.lostBehind(operation, 502, { times: 2 })],
];

/** Faults that stay: with them it may fail, and then says so. */
const lasting: [string, (operation: string) => Fault][] = [
  ['401', (operation) => faults.status(operation, 401)],
  ['403', (operation) => faults.readOnly(operation)],
  ['404', (operation) => faults.status(operation, 404)],
  ['410', (operation) => faults.status(operation, 410)],
  ['422', (operation) => faults.status(operation, 422)],
  ['429 for ever', (operation) => faults.secondaryLimit(operation, 429, 10)],
  ['the hourly limit', (operation) => faults.primaryLimit(operation, far)],
  ['502 for ever', (operation) => faults.status(operation, 502)],
  ['a broken connection for ever', (operation) => faults.reset(operation)],
  ['answers that are always lost', (operation) => faults.lost(operation)],
];

/** The requests of a publication: which, and how many of the same kind come before. */
const requests = {
  begins: [
    ['the question who we are', 'graphql', 0],
    ['the first look', 'issues/list-comments', 0],
    ['the writing', 'issues/create-comment', 0],
    ['the second look', 'issues/list-comments', 1],
  ],
  changes: [
    ['the question who we are', 'graphql', 0],
    ['the first look', 'issues/list-comments', 0],
    ['the writing', 'issues/update-comment', 0],
    ['the second look', 'issues/get-comment', 0],
  ],
} as const;

const table = (all: typeof passing) =>
  (['begins', 'changes'] as const).flatMap((story) =>
    requests[story].flatMap(([request, operation, after]) =>
      all.map(([name, fault]) => [name, request, story, { ...fault(operation), after }] as const),
    ),
  );

/** Where the comment changes, another gate's section and an earlier text of ours stand in it. */
async function judge(story: keyof typeof requests, fault: Fault) {
  if (story === 'changes') {
    await publish({ section: 'other', body: 'Other.' });
    await publish({ body: 'Earlier.' });
  }
  const before = held();
  standIn.setFaults([fault]);
  const outcome = await publish({ body: 'It fails.', verdict: 'fail', decision: 'fail', blocks: true });
  const right = [['gate: It fails.', ...(story === 'changes' ? ['other: Other.'] : [])]];
  return { outcome, before, right };
}

describe('a comment is right in the end', () => {
  it.each(table(passing))('with %s at %s, where a comment %s', async (_, __, story, fault) => {
    const { outcome, right } = await judge(story, fault);
    expect(outcome).toMatchObject({ status: story === 'begins' ? 'created' : 'updated', untidy: undefined });
    expect(held()).toEqual(right);
  });
});

describe('a comment is right, or as it was and that is told', () => {
  it.each(table(lasting))('with %s at %s, where a comment %s', async (_, request, story, fault) => {
    const { outcome, before, right } = await judge(story, fault);
    if (outcome.status === 'failed' || outcome.status === 'read-only') {
      expect(outcome.why).toMatch(/\S/);
      // a write whose answer was lost may have been done
      expect(fault.how === 'lost' ? [before, right] : [before]).toContainEqual(held());
    } else {
      expect(outcome.status).toMatch(/created|updated/);
      // where GitHub says that a comment has gone, and shows it all the same, it is begun anew
      const isDenied =
        /writing/.test(request) && story === 'changes' && [404, 410].includes(fault.status ?? 0);
      expect(held()).toEqual(isDenied ? [...before, ...right] : right);
    }
    if (request === 'the second look') expect(outcome.status).toMatch(/created|updated/);
  });

  it('with a second look that is never answered', async () => {
    standIn.setFaults([{ ...faults.hang('issues/list-comments'), after: 1 }]);
    expect(await publish({}, { total: 1_500 })).toMatchObject({
      status: 'created',
      untidy: expect.stringContaining('not looked at again'),
    });
    expect(held()).toEqual([['gate: It passes.']]);
  });
});
