import { allFromOne } from './all-from-one.ts';
import { normal } from './normal.ts';

/**
 * How many rows of a sample of n would have an equal among the other m rows if all n + m rows were dealt at random, and
 * the p-value that as many as `overlap` do, one-sided. `sizes` says how many distinct rows there are that occur `times`
 * times in both together; all others occur once and cannot be shared. The mean is exact; the variance is that of
 * independent distinct rows, less what it owes to the number of rows dealt, which is fixed at n.
 */
export function overlapByChance(
  sizes: readonly { times: number; values: number }[],
  n: number,
  m: number,
  overlap: number,
): { expected: number; p: number } {
  const share = n / (n + m);
  let expected = 0;
  let variance = 0;
  let covariance = 0;
  for (const { times, values } of sizes) {
    if (times < 2) continue;
    // Of s rows in the sample, s are shared unless s is all of them.
    const all = allFromOne(times, n, m);
    const mean = times * share;
    const shared = mean - times * all;
    const square = mean * (1 - share) + mean * mean - times * times * all;
    expected += values * shared;
    variance += values * Math.max(0, square - shared * shared);
    covariance += values * (square - shared * mean);
  }
  const left = variance - covariance ** 2 / ((n + m) * share * (1 - share));
  if (!(left > 0)) return { expected, p: overlap > expected ? 0 : 1 };
  // Half a row of continuity, because rows are counted.
  return { expected, p: normal.sf((overlap - 0.5 - expected) / Math.sqrt(left)) };
}
