import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import type { RateCounts } from './newcombe.ts';
import { normal } from './normal.ts';
import { rateRatioScore } from './rate-ratio-score.ts';
import { tailArea } from './tail-area.ts';

/**
 * Ratio of two independent rates, `a` ÷ `b`, by Miettinen and Nurminen's score test and the interval that inverts it.
 * Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1 in both, and where `b` has no hit: the ratio is undefined.
 * Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213–226.
 */
export function rateRatio(a: RateCounts, b: RateCounts): Estimate {
  for (const { n, hits } of [a, b]) {
    if (!(n >= 1 && hits >= 0 && hits <= n)) {
      throw new RangeError(`rateRatio needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
    }
  }
  if (b.hits === 0) throw new RangeError('rateRatio needs hits below the line, got none');
  const rateA = a.hits / a.n;
  const rateB = b.hits / b.n;
  const value = rateA / rateB;
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= 0) return alternative === 'greater' ? 0 : 1;
    if (limit === Number.POSITIVE_INFINITY) return alternative === 'greater' ? 1 : 0;
    const z = rateRatioScore(a, b, limit);
    return alternative === 'greater' ? normal.sf(z) : normal.cdf(z);
  };
  const range = [0, Number.MAX_VALUE] as const;
  return {
    value,
    method: "Miettinen and Nurminen's score interval of a ratio",
    n: a.n + b.n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const step = Math.max(value, 1e-3) / 16;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: value, step, range }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: value, step, range }),
      ];
    },
  };
}
