import type { RateCounts } from './rate-counts.ts';

/**
 * How far two rates, `a` and `b`, lie from having the ratio `limit` (finite and above 0): a − limit × b, and its variance
 * with the rates that are likeliest under that ratio. Both are over the root of the limit (the variance over the limit), so
 * that nothing vanishes where the limit is next to 0. Hits and n may be fractions.
 * Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213–226.
 */
export function rateRatioExcess(
  a: RateCounts,
  b: RateCounts,
  limit: number,
): { excess: number; variance: number } {
  const total = a.n + b.n;
  const hits = a.hits + b.hits;
  const linear = a.n * limit + a.hits + b.n + b.hits * limit;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * total * limit * hits));
  const rateB = Math.min(1, (2 * hits) / (linear + root));
  return {
    excess: a.hits / a.n / Math.sqrt(limit) - (Math.sqrt(limit) * b.hits) / b.n,
    variance:
      ((Math.min(1 / limit, rateB) * (1 - Math.min(1, rateB * limit))) / a.n +
        (limit * rateB * (1 - rateB)) / b.n) *
      (total / (total - 1)),
  };
}

/** The same in standard errors: the statistic of the test that the ratio is `limit`. */
export function rateRatioScore(a: RateCounts, b: RateCounts, limit: number): number {
  const { excess, variance } = rateRatioExcess(a, b, limit);
  if (variance > 0) return excess / Math.sqrt(variance);
  return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}
