import { setTimeout as wait } from 'node:timers/promises';
import { type Failure, isRateLimit, isSpent } from './failure.ts';

/** Time as retries see it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds) => void (await wait(milliseconds)),
  random: () => Math.random(),
};

const second = 1_000;
const minute = 60 * second;

/**
 * Milliseconds to wait after the `tries`-th failure: what `retry-after` says, else until
 * `x-ratelimit-reset`, else a minute for a rate limit and a second for anything else, doubled each
 * time, with up to as much again by chance so that parallel jobs spread out.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function delayAfter(failure: Failure, tries: number, clock: Pick<Clock, 'now' | 'random'>): number {
  const { headers } = failure;
  const after = headers['retry-after'];
  if (after !== undefined) {
    const seconds = Number(after);
    const delay = Number.isFinite(seconds) ? seconds * second : Date.parse(String(after)) - clock.now();
    if (Number.isFinite(delay)) return Math.max(0, delay);
  }
  const reset = Number(headers['x-ratelimit-reset']);
  if (isSpent(headers) && Number.isFinite(reset)) return Math.max(0, reset * second - clock.now()) + second;
  return (isRateLimit(failure) ? minute : second) * 2 ** (tries - 1) * (1 + clock.random());
}

/** How long one publication may take in all, waiting included. */
export interface Patience {
  /** Milliseconds that are left. */
  left(): number;
  /** Waits as long as the failure asks for and says true; says false at once where that is longer than what is left. */
  waitAfter(failure: Failure, tries: number): Promise<boolean>;
}

/** Starts the patience of one publication. `total` in milliseconds. */
export function patience(total: number, clock: Clock = realClock): Patience {
  const end = clock.now() + total;
  const left = () => Math.max(0, end - clock.now());
  return {
    left,
    async waitAfter(failure, tries) {
      const delay = delayAfter(failure, tries, clock);
      if (delay >= left()) return false;
      await clock.sleep(delay);
      return true;
    },
  };
}
