import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { lackingInEither } from './lacking-in-either.ts';
import { moverTail } from './mover-tail.ts';
import { tailArea } from './tail-area.ts';

/**
 * `a` − `b` of two independent estimates, whatever their methods, from their limits alone: the distances of the limits
 * from the values, squared and added. It keeps what is lopsided in either. Of two Wilson intervals it is Newcombe's
 * method 10. The p-value is the tail at which the interval ends at the limit. What either lacks, it lacks.
 * Throws a RangeError where a value is not finite.
 * Zou and Donner, Statistics in Medicine 27 (2008) 1693–1702 (MOVER: method of variance estimates recovery).
 */
export function mover(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  if (!Number.isFinite(value))
    throw new RangeError(`mover needs finite values, got ${a.value} and ${b.value}`);
  const p: Estimate['p'] = (limit, alternative) => {
    const [above, below, distance] =
      alternative === 'greater' ? [a, b, value - limit] : [b, a, limit - value];
    if (distance >= 0) return moverTail(above, below, distance);
    // Beyond the value nothing is shown.
    return Math.max(0.5, moverTail(above, below, 0), 1 - moverTail(below, above, -distance));
  };
  return {
    value,
    method: a.method === b.method ? `MOVER of two: ${a.method}` : `MOVER: ${a.method}; ${b.method}`,
    n: a.n + b.n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const [lowA, highA] = a.interval(level);
      const [lowB, highB] = b.interval(level);
      const low = value - Math.hypot(a.value - lowA, highB - b.value);
      const high = value + Math.hypot(highA - a.value, b.value - lowB);
      const limit = (alternative: 'greater' | 'less', guess: number): number =>
        Number.isFinite(guess) ? confidenceLimit({ p, alternative, alpha, guess, step: 2 ** -50 }) : guess;
      return [limit('greater', low), limit('less', high)];
    },
    ...lackingInEither(a, b),
  };
}
