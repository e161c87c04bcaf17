import type { RateCounts } from './newcombe.ts';

/**
 * Miettinen and Nurminen's statistic against the true ratio of two rates, `a` ÷ `b`, being `limit` (finite and above 0),
 * with the rates that are likeliest under it; in standard errors. Hits and n may be fractions.
 * Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213–226.
 */
export function rateRatioScore(a: RateCounts, b: RateCounts, limit: number): number {
  const total = a.n + b.n;
  const hits = a.hits + b.hits;
  const linear = a.n * limit + a.hits + b.n + b.hits * limit;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * total * limit * hits));
  const rateB = Math.min(1, (2 * hits) / (linear + root));
  // Over the root of the limit, so that nothing vanishes where the limit is next to 0.
  const excess = a.hits / a.n / Math.sqrt(limit) - (Math.sqrt(limit) * b.hits) / b.n;
  const variance =
    ((Math.min(1 / limit, rateB) * (1 - Math.min(1, rateB * limit))) / a.n +
      (limit * rateB * (1 - rateB)) / b.n) *
    (total / (total - 1));
  if (variance > 0) return excess / Math.sqrt(variance);
  return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}
