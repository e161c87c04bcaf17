import type { Clock } from '../../../shared/github/patience.ts';

/** A clock that sleeps without waiting, and remembers how long it would have. */
export function fastClock(): Clock & { slept: number[] } {
  let time = Date.now();
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    random: () => 0.5,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}
