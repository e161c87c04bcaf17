import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { normal } from './normal.ts';
import type { RateCounts } from './rate-counts.ts';
import { rateRatioScore } from './rate-ratio-score.ts';
import { regulaFalsi } from './regula-falsi.ts';
import { tailArea } from './tail-area.ts';

/** The log of what is as good as no upper limit. */
const unbounded = 20;
const most = Math.exp(unbounded);

/**
 * Ratio of two independent rates, `a` ÷ `b`, by Miettinen and Nurminen's score test with continuity correction (half a
 * hit is moved in each group towards the limit), and the interval that inverts it; its upper end is infinite where the
 * hits below the line are too few for any. Where one of the groups is small the uncorrected test claims up to twice as
 * often as it may. The value is NaN where `b` has no hit, and the p-values stand.
 * Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1 in both.
 * Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213–226; Laud, Pharmaceutical Statistics 16 (2017) 334–348.
 */
export function correctedRateRatio(a: RateCounts, b: RateCounts): Estimate {
  for (const { n, hits } of [a, b]) {
    if (!(n >= 1 && hits >= 0 && hits <= n)) {
      throw new RangeError(`correctedRateRatio needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
    }
  }
  const value = b.hits > 0 ? a.hits / a.n / (b.hits / b.n) : Number.NaN;
  /** Standard errors by which the rates lie beyond a limit, on the side that is claimed. */
  const beyond = (limit: number, alternative: 'greater' | 'less'): number =>
    alternative === 'greater'
      ? rateRatioScore(moved(a, -0.5), moved(b, 0.5), limit)
      : -rateRatioScore(moved(a, 0.5), moved(b, -0.5), limit);
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= 0) return alternative === 'greater' ? 0 : 1;
    if (alternative === 'greater' && limit > most) return 1;
    return normal.sf(beyond(Math.min(limit, most), alternative));
  };
  const end = (alternative: 'greater' | 'less', alpha: number): number => {
    const z = normal.quantile(1 - alpha);
    const short = (log: number): number => beyond(Math.exp(log), alternative) - z;
    const middle = Math.log(value > 0 ? value : 1 / a.n);
    const far = alternative === 'greater' ? -unbounded : unbounded;
    const crossed = short(far) > 0 && short(middle) < 0;
    const guess = crossed ? Math.exp(regulaFalsi(short, far, middle)) : Math.exp(middle);
    const step = crossed ? guess * Number.EPSILON : guess / 16;
    return confidenceLimit({ p, alternative, alpha, guess, step, range: [0, most] });
  };
  return {
    value,
    method: "Miettinen and Nurminen's score interval of a ratio, continuity-corrected",
    n: a.n + b.n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const low = a.hits > 0 ? end('greater', alpha) : 0;
      const high = b.hits > 0 ? end('less', alpha) : Number.POSITIVE_INFINITY;
      return [low, high < most ? high : Number.POSITIVE_INFINITY];
    },
  };
}

function moved({ n, hits }: RateCounts, by: number): RateCounts {
  return { n, hits: Math.min(n, Math.max(0, hits + by)) };
}
