import { chiSquared } from './chi-squared.ts';
import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { normal } from './normal.ts';
import type { RateCounts } from './rate-counts.ts';
import { rateDifferenceExcess } from './rate-difference-excess.ts';
import { rateRatioExcess } from './rate-ratio-score.ts';
import { tailArea } from './tail-area.ts';

/** Two samples' hits in one stratum. */
export interface RateStratum {
  a: RateCounts;
  b: RateCounts;
}

export interface StratifiedRates {
  /** Of the common difference `a` − `b`, or of the common ratio `a` ÷ `b`. */
  estimate: Estimate;
  /** Both rates, each stratum weighing n(a) n(b) ÷ n as Mantel and Haenszel have it; the estimate compares them. */
  rates: { a: number; b: number };
  /** Whether the strata differ in it: chi-squared of each one's distance from the common value. Absent for one stratum, and for a ratio of 0 or without a value, from which none lies apart. */
  homogeneity?: { statistic: number; df: number; p: number };
}

/** What is as good as no upper limit of a ratio. */
const unbounded = Math.exp(20);

/** Places on either side of equality at which tails are put in order: closest to it, where variances change most. */
const places = Array.from({ length: 97 }, (_, k) => ((k - 48) / 48) * Math.abs((k - 48) / 48));
const differenceGrid = places.slice(1, -1);
const ratioGrid = places.map((place) => Math.exp(20 * place));

/**
 * The common difference or ratio of two rates over strata: Mantel and Haenszel's estimate, which stays right however many
 * and small the strata, with the stratified score test and the interval that inverts it, continuity-corrected by half a hit
 * as their test is. Unlike Sato's and Greenland and Robins' variances the score's stands where strata have no hits. Of one
 * stratum it is Miettinen and Nurminen's corrected interval. The value of a ratio is NaN where `b` has no hit.
 * Throws a RangeError unless there is a stratum, and 0 ≤ hits ≤ n and n ≥ 1 in all.
 * Mantel and Haenszel, JNCI 22 (1959) 719–748; Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213–226; the
 * common values: Greenland and Robins, Biometrics 41 (1985) 55–68.
 */
export function stratifiedRates(
  strata: readonly RateStratum[],
  compare: 'difference' | 'ratio',
): StratifiedRates {
  if (strata.length === 0) throw new RangeError('stratifiedRates needs a stratum, got none');
  for (const { n, hits } of strata.flatMap(({ a, b }) => [a, b])) {
    if (!(n >= 1 && hits >= 0 && hits <= n)) {
      throw new RangeError(`stratifiedRates needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
    }
  }
  const isRatio = compare === 'ratio';
  const weights = strata.map(({ a, b }) => (a.n * b.n) / (a.n + b.n));
  const sum = (of: (stratum: RateStratum, k: number) => number): number =>
    strata.reduce((total, stratum, k) => total + of(stratum, k), 0);
  const all = sum((_, k) => weights[k]);
  const rates = {
    a: sum(({ a }, k) => weights[k] * (a.hits / a.n)) / all,
    b: sum(({ b }, k) => weights[k] * (b.hits / b.n)) / all,
  };
  const value = isRatio ? (rates.b > 0 ? rates.a / rates.b : Number.NaN) : rates.a - rates.b;
  const excessOf = isRatio ? rateRatioExcess : rateDifferenceExcess;
  /** Standard errors by which the strata together lie beyond a limit, on either side. */
  const beyond = (limit: number): Record<'greater' | 'less', number> => {
    const correction = isRatio ? Math.max(1, limit) / (2 * Math.sqrt(limit)) : 0.5;
    let [excess, variance] = [0, 0];
    strata.forEach(({ a, b }, k) => {
      const one = excessOf(a, b, limit);
      excess += weights[k] * one.excess;
      variance += weights[k] ** 2 * one.variance;
    });
    const on = (side: 1 | -1): number => {
      const short = side * excess - correction;
      // What is left of two that are equal is rounding.
      if (!(short > correction * 1e-12)) return 0;
      return variance > 0 ? short / Math.sqrt(variance) : Number.POSITIVE_INFINITY;
    };
    return { greater: on(1), less: on(-1) };
  };
  const [least, most] = isRatio ? [0, Number.POSITIVE_INFINITY] : [-1, 1];
  const range = [least, isRatio ? unbounded : 1] as const;
  const tails = tailsOf(beyond, isRatio ? ratioGrid : differenceGrid);
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= least) return alternative === 'greater' ? 0 : 1;
    if (limit >= most) return alternative === 'greater' ? 1 : 0;
    // Where the interval is as good as open it is at all greater limits, too.
    return tails(alternative === 'less' ? Math.min(limit, range[1]) : limit, alternative);
  };
  const guess = Number.isNaN(value) ? 1 : value;
  const step = isRatio ? Math.max(guess, 1e-3) / 16 : 1 / 16;
  return {
    estimate: {
      value,
      method: `Mantel–Haenszel ${compare} of ${strata.length} strata, score interval, continuity-corrected`,
      n: Math.round(sum(({ a, b }) => a.n + b.n)),
      p,
      interval(level) {
        const alpha = tailArea(level);
        const low = confidenceLimit({ p, alternative: 'greater', alpha, guess, step, range });
        const high = confidenceLimit({ p, alternative: 'less', alpha, guess, step, range });
        return [low, isRatio && high >= unbounded ? Number.POSITIVE_INFINITY : high];
      },
    },
    rates,
    ...(strata.length > 1 &&
      (!isRatio || value > 0) && { homogeneity: homogeneityOf(strata, value, excessOf) }),
  };
}

/**
 * One-sided p-values of limits that keep the limits' order. Strata without hits have no variance at equality and some on
 * both sides of it, so that the score alone may rule out a limit and not one farther away: a tail is at least as large as
 * the largest beyond it on the grid, and at most as large as the largest from the place before it.
 */
function tailsOf(
  beyond: (limit: number) => Record<'greater' | 'less', number>,
  grid: readonly number[],
): Estimate['p'] {
  // Within the correction nothing is claimed, and variances that shrink there must not make it look so.
  const tailOf = (z: number): number => (z > 0 ? normal.sf(z) : 1);
  let known: { greater: number[]; less: number[] } | undefined;
  const largest = (): { greater: number[]; less: number[] } => {
    const scores = grid.map(beyond);
    const greater = scores.map((score) => tailOf(score.greater));
    const less = scores.map((score) => tailOf(score.less));
    for (let k = 1; k < grid.length; k++) greater[k] = Math.max(greater[k], greater[k - 1]);
    for (let k = grid.length - 2; k >= 0; k--) less[k] = Math.max(less[k], less[k + 1]);
    return { greater, less };
  };
  return (limit, alternative) => {
    known ??= largest();
    const tail = tailOf(beyond(limit)[alternative]);
    let [from, to] = [0, grid.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (grid[middle] <= limit) from = middle + 1;
      else to = middle;
    }
    // The limit lies from grid[from − 1] on, and below grid[from].
    const [before, after] = [known[alternative][from - 1], known[alternative][from]];
    const [least, most] = alternative === 'greater' ? [before ?? 0, after ?? 1] : [after ?? 0, before ?? 1];
    return Math.min(most, Math.max(least, tail));
  };
}

function homogeneityOf(
  strata: readonly RateStratum[],
  value: number,
  excessOf: typeof rateRatioExcess,
): StratifiedRates['homogeneity'] {
  let [statistic, df] = [0, -1];
  for (const { a, b } of strata) {
    const { excess, variance } = excessOf(a, b, value);
    // Strata in which nothing can differ say nothing.
    if (!(variance > 0)) continue;
    statistic += excess ** 2 / variance;
    df++;
  }
  return df < 1 ? undefined : { statistic, df, p: chiSquared.sf(statistic, df) };
}
