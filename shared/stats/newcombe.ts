import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { normal } from './normal.ts';
import { tailArea } from './tail-area.ts';
import { wilsonBounds } from './wilson.ts';

/** Hits of one of two independent samples. */
export interface RateCounts {
  n: number;
  hits: number;
}

/**
 * Difference of two independent rates, `a` − `b`, by Newcombe's hybrid score interval (his method 10: Wilson's limits,
 * squared and added), and the p-value that it implies.
 * Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1 in both.
 * Newcombe, Statistics in Medicine 17 (1998) 873–890.
 */
export function newcombe(a: RateCounts, b: RateCounts): Estimate {
  for (const { n, hits } of [a, b]) {
    if (!(n >= 1 && hits >= 0 && hits <= n)) {
      throw new RangeError(`newcombe needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
    }
  }
  const rateA = a.hits / a.n;
  const rateB = b.hits / b.n;
  const value = rateA - rateB;
  /** The limit below the difference at `z` standard errors, or above it where z is negative. */
  const lower = (z: number): number => {
    const [lowA, highA] = wilsonBounds(a, Math.abs(z));
    const [lowB, highB] = wilsonBounds(b, Math.abs(z));
    return z >= 0
      ? value - Math.hypot(rateA - lowA, highB - rateB)
      : value + Math.hypot(highA - rateA, rateB - lowB);
  };
  const upper = (z: number): number => {
    const [lowA, highA] = wilsonBounds(a, Math.abs(z));
    const [lowB, highB] = wilsonBounds(b, Math.abs(z));
    return z >= 0
      ? value + Math.hypot(highA - rateA, rateB - lowB)
      : value - Math.hypot(rateA - lowA, highB - rateB);
  };
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= -1) return alternative === 'greater' ? 0 : 1;
    if (limit >= 1) return alternative === 'greater' ? 1 : 0;
    const reaches =
      alternative === 'greater' ? (z: number) => lower(z) >= limit : (z: number) => upper(z) <= limit;
    let [near, far] = [-40, 40];
    if (!reaches(near)) return 1;
    if (reaches(far)) return normal.sf(far);
    for (let step = 0; step < 60; step++) {
      const middle = (near + far) / 2;
      if (reaches(middle)) near = middle;
      else far = middle;
    }
    return normal.sf(near);
  };
  const range = [-1, 1] as const;
  return {
    value,
    method: "Newcombe's interval",
    n: a.n + b.n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const z = normal.quantile(1 - alpha);
      const step = 1e-12;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: lower(z), step, range }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: upper(z), step, range }),
      ];
    },
  };
}
