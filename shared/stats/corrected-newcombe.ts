import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { normal } from './normal.ts';
import type { RateCounts } from './rate-counts.ts';
import { regulaFalsi } from './regula-falsi.ts';
import { secant } from './secant.ts';
import { tailArea } from './tail-area.ts';

/** Beyond this many standard errors a p-value is 0 as a double. */
const farthest = 39;

/**
 * Difference of two independent rates, `a` − `b`, by Newcombe's hybrid score interval with continuity correction (his
 * method 11: Wilson's corrected limits, squared and added), and the p-value that it implies. Where one of the groups is
 * small his method 10 claims too much; this one keeps its level.
 * Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1 in both. Newcombe, Statistics in Medicine 17 (1998) 873–890.
 */
export function correctedNewcombe(a: RateCounts, b: RateCounts): Estimate {
  for (const { n, hits } of [a, b]) {
    if (!(n >= 1 && hits >= 0 && hits <= n)) {
      throw new RangeError(`correctedNewcombe needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
    }
  }
  const value = a.hits / a.n - b.hits / b.n;
  const lower = (z: number): number => value - Math.hypot(below(a, z), above(b, z));
  const upper = (z: number): number => value + Math.hypot(above(a, z), below(b, z));
  const p: Estimate['p'] = (limit, alternative) => {
    const distance = alternative === 'greater' ? value - limit : limit - value;
    if (alternative === 'greater' ? limit <= -1 : limit >= 1) return 0;
    const [ofA, ofB] = alternative === 'greater' ? [below, above] : [above, below];
    return pValue((z) => Math.hypot(ofA(a, z), ofB(b, z)), distance);
  };
  const range = [-1, 1] as const;
  return {
    value,
    method: "Newcombe's interval, continuity-corrected",
    n: a.n + b.n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const z = normal.quantile(1 - alpha);
      const step = 2 ** -56;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: lower(z), step, range }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: upper(z), step, range }),
      ];
    },
  };
}

/** How far below the rate Wilson's corrected lower limit lies, at `z` standard errors. */
function below({ n, hits }: RateCounts, z: number): number {
  return hits === 0 ? 0 : reach(n, hits, z);
}

/** How far above the rate the upper one lies: the misses seen from below. */
function above({ n, hits }: RateCounts, z: number): number {
  return hits === n ? 0 : reach(n, n - hits, z);
}

function reach(n: number, hits: number, z: number): number {
  const square = z * z;
  const corrected = Math.max(0, hits - 0.5);
  const half = z * Math.sqrt((corrected * (n - corrected)) / n + square / 4);
  return hits / n - Math.max(0, (corrected + square / 2 - half) / (n + square));
}

/**
 * The upper tail beyond the z at which `width(z)` is `distance`; `width` grows with z. Nearer than the width at 0, or
 * on the other side, nothing is claimed: 1.
 */
function pValue(width: (z: number) => number, distance: number): number {
  const nearest = width(0);
  if (!(distance > nearest)) return distance === nearest ? 0.5 : 1;
  const short = (z: number): number => width(z) - distance;
  // A width is nearly straight in z.
  let about = secant(short, 2, (2 * distance) / (short(2) + distance));
  if (!(about > 0 && about < farthest)) {
    if (short(farthest) <= 0) return normal.sf(farthest);
    about = regulaFalsi(short, 0, farthest);
  }
  return normal.sf(lastWithin((z) => width(z) <= distance, about));
}

/** The largest double near `about` for which it holds, so that p-values never turn back. */
function lastWithin(holds: (z: number) => boolean, about: number): number {
  let step = Math.max(about, Number.EPSILON) * Number.EPSILON;
  let [inside, outside] = [about, about];
  if (holds(about)) {
    for (outside += step; holds(outside); outside += step) {
      inside = outside;
      step *= 4;
    }
  } else {
    for (
      inside = Math.max(0, inside - step);
      inside > 0 && !holds(inside);
      inside = Math.max(0, inside - step)
    ) {
      outside = inside;
      step *= 4;
    }
  }
  for (;;) {
    const middle = inside + (outside - inside) / 2;
    if (!(middle > inside && middle < outside)) return inside;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
}
