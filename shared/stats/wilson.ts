import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { normal } from './normal.ts';
import { tailArea } from './tail-area.ts';

/**
 * One rate, `hits` of `n` independent rows, with Wilson's score interval and the score test that it inverts.
 * Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1.
 * Wilson, Journal of the American Statistical Association 22 (1927) 209–212.
 */
export function wilson({ n, hits }: { n: number; hits: number }): Estimate {
  if (!(n >= 1 && hits >= 0 && hits <= n)) {
    throw new RangeError(`wilson needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
  }
  const value = hits / n;
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= 0) return alternative === 'greater' ? 0 : 1;
    if (limit >= 1) return alternative === 'greater' ? 1 : 0;
    const z = (hits - n * limit) / Math.sqrt(n * limit * (1 - limit));
    return alternative === 'greater' ? normal.sf(z) : normal.cdf(z);
  };
  const range = [0, 1] as const;
  return {
    value,
    method: "Wilson's score interval",
    n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const [low, high] = wilsonBounds({ n, hits }, -normal.quantile(alpha));
      const step = 2 ** -52;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: low, step: low * step, range }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: high, step, range }),
      ];
    },
  };
}

/** Both ends of Wilson's interval at `z` standard errors, z ≥ 0. */
export function wilsonBounds({ n, hits }: { n: number; hits: number }, z: number): [number, number] {
  const square = z * z;
  const centre = (hits + square / 2) / (n + square);
  const half = (z / (n + square)) * Math.sqrt((hits * (n - hits)) / n + square / 4);
  return [hits === 0 ? 0 : Math.max(0, centre - half), hits === n ? 1 : Math.min(1, centre + half)];
}
