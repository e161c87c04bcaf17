import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
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
    if (distance >= 0) return tailAt(above, below, distance);
    // Beyond the value nothing is shown.
    return Math.max(0.5, tailAt(above, below, 0), 1 - tailAt(below, above, -distance));
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
    ...lacking('insufficient', a, b),
    ...lacking('scarce', a, b),
  };
}

/**
 * The tail at which the lower limit of `a` and the upper one of `b` lie `distance` from the values, squared and added:
 * of all ways to share the distance between them the one in which both have the same tail. The farther one goes the less
 * is left for the other, so that it is found by halving; of a grid of shares, so that it falls with the distance.
 */
function tailAt(a: Estimate, b: Estimate, distance: number): number {
  const tails = (angle: number): [number, number] => [
    a.p(a.value - distance * Math.cos(angle), 'greater'),
    b.p(b.value + distance * Math.sin(angle), 'less'),
  ];
  let [near, far] = [0, Math.PI / 2];
  let least = Math.min(Math.max(...tails(near)), Math.max(...tails(far)));
  for (let step = 0; step < 50; step++) {
    const middle = (near + far) / 2;
    const [ofA, ofB] = tails(middle);
    least = Math.min(least, Math.max(ofA, ofB));
    if (ofA === ofB) break;
    if (ofA < ofB) near = middle;
    else far = middle;
  }
  return least;
}

/** What either estimate lacks, in units of both. */
function lacking(of: 'insufficient' | 'scarce', a: Estimate, b: Estimate): Pick<Estimate, typeof of> {
  const short = [a, b].filter((one) => one[of]);
  if (short.length === 0) return {};
  const factors = short.map((one) => (one[of]?.needed ?? Number.NaN) / one.n);
  const needed = Math.ceil((a.n + b.n) * Math.max(...factors));
  return {
    [of]: {
      reason: [...new Set(short.map((one) => one[of]?.reason))].join('; '),
      ...(Number.isFinite(needed) && { needed }),
    },
  };
}
