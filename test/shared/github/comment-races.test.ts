import { setTimeout as wait } from 'node:timers/promises';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommentMode } from '../../../shared/github/comment.ts';
import { readCommentBody } from '../../../shared/github/comment-body.ts';
import type { Clock } from '../../../shared/github/patience.ts';
import { type StandIn, startStandIn } from '../../github-stand-in/stand-in.ts';
import { type Publish, publisherOn } from './comment-publisher.ts';
import { type SlowProxy, startSlowProxy } from './slow-proxy.ts';

/** Here a second takes a sixth of it: the waits and the ways of all messages alike. */
const pace = 6;
/** Milliseconds that a message takes at most on its way, before the pace. */
const longestWay = 200;
const lanes = 5;
const publishers = 3;
const key = 'gates.yml';

let standIn: StandIn;
let proxies: SlowProxy[][];
beforeAll(async () => {
  standIn = await startStandIn();
  for (let lane = 1; lane <= lanes; lane++) standIn.openPullRequest({ number: lane });
  const row = () =>
    Promise.all(Array.from({ length: publishers }, () => startSlowProxy(() => standIn.origin)));
  proxies = await Promise.all(Array.from({ length: lanes }, row));
});
afterAll(async () => {
  await Promise.all(proxies.flat().map((proxy) => proxy.stop()));
  await standIn.stop();
});
beforeEach(() => standIn.reset());

function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

function pacedClock(random: () => number): Clock {
  return {
    now: () => performance.now() * pace,
    sleep: (milliseconds) => wait(milliseconds / pace),
    random,
  };
}

interface Race {
  seed: number;
  lane: number;
  modes: readonly CommentMode[];
}

/** Several jobs publish a section each, at about the same time, over ways of their own. */
async function race({ seed, lane, modes }: Race): Promise<string[]> {
  const publish: Publish = publisherOn(() => standIn, lane + 1, { key, section: 'none' });
  const outcomes = await Promise.all(
    modes.map(async (mode, i) => {
      const random = seeded(seed * publishers + i);
      const proxy = proxies[lane][i];
      proxy.delay = () => (random() * longestWay) / pace;
      await wait((random() * 2 * longestWay) / pace);
      return publish(
        { section: `gate ${i}`, body: `Gate ${i} in race ${seed}.`, mode },
        { origin: proxy.origin, clock: pacedClock(random) },
      );
    }),
  );
  return outcomes.map((outcome) => ('untidy' in outcome && outcome.untidy) || outcome.status);
}

/** Runs the races, several at a time, each on a pull request of its own, and says what each left behind. */
async function runRaces(count: number, modes: readonly CommentMode[]) {
  const seeds = Array.from({ length: count }, (_, i) => i);
  const left: { seed: number; outcomes: string[]; comments: (string | undefined)[][] }[] = [];
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const issue = lane + 1;
      const publish = publisherOn(() => standIn, issue, { key, section: 'earlier' });
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        for (const { id } of standIn.comments(issue)) standIn.world.comments.delete(id);
        // every other race finds a comment with somebody else's section
        const isBegun = seed % 2 === 1;
        if (isBegun) await publish({ body: 'Earlier.' });
        const outcomes = await race({ seed, lane, modes });
        const comments = standIn
          .comments(issue)
          .map(({ body }) => (readCommentBody(body)?.sections ?? []).map(({ text }) => text).sort());
        left.push({ seed, outcomes, comments });
      }
    }),
  );
  return left.sort((a, b) => a.seed - b.seed);
}

function expected(count: number, modes: readonly CommentMode[]) {
  return Array.from({ length: count }, (_, seed) => ({
    seed,
    outcomes: modes.map(() => expect.stringMatching(/^(created|updated|recreated)$/)),
    comments: [[...(seed % 2 ? ['Earlier.'] : []), ...modes.map((_, i) => `Gate ${i} in race ${seed}.`)]],
  }));
}

describe('publishers that write at once', () => {
  it.each([
    [50, ['update', 'update']],
    [20, ['update', 'update', 'update']],
    [10, ['recreate', 'update']],
    [10, ['recreate', 'recreate', 'update']],
  ] as [number, CommentMode[]][])(
    'leave one comment with all of their sections, %i times of modes %j',
    async (count, modes) => {
      expect(await runRaces(count, modes)).toEqual(expected(count, modes));
      expect(standIn.violations).toEqual([]);
    },
    60_000,
  );
});
