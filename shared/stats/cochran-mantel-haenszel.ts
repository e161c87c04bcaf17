import { chiSquared } from './chi-squared.ts';
import type { RateStratum } from './stratified-rates.ts';

/**
 * Cochran, Mantel and Haenszel's test that two rates are equal within all strata, with their continuity correction unless
 * it is left out. R's `mantelhaen.test`, statsmodels' `StratifiedTable.test_null_odds`. Undefined where no stratum has hits
 * and misses and rows of both samples.
 * Mantel and Haenszel, JNCI 22 (1959) 719–748.
 */
export function cochranMantelHaenszel(
  strata: readonly RateStratum[],
  isCorrected = true,
): { statistic: number; p: number } | undefined {
  let [excess, variance] = [0, 0];
  for (const { a, b } of strata) {
    const n = a.n + b.n;
    const hits = a.hits + b.hits;
    if (!(n > 1)) continue;
    excess += a.hits - (a.n * hits) / n;
    variance += (a.n * b.n * hits * (n - hits)) / (n * n * (n - 1));
  }
  if (!(variance > 0)) return undefined;
  const distance = Math.max(0, Math.abs(excess) - (isCorrected ? 0.5 : 0));
  const statistic = distance ** 2 / variance;
  return { statistic, p: chiSquared.sf(statistic, 1) };
}
