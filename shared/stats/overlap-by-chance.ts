import { allFromOne } from './all-from-one.ts';
import { normal } from './normal.ts';

/**
 * How many rows of a sample of n would have an equal among the other m rows if all n + m rows were dealt at random, and
 * the p-value that as many as `overlap` do, one-sided. `sizes` says how many distinct rows there are that occur `times`
 * times in both together; those that occur once cannot be shared. Moments are exact for each distinct row, and taken
 * to be independent between them.
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
  for (const { times, values } of sizes) {
    if (times < 2) continue;
    const all = allFromOne(times, n, m);
    const mean = times * share;
    const finite = (n + m - times) / Math.max(1, n + m - 1);
    const square = mean * (1 - share) * finite + mean * mean;
    // Of s rows in the sample, s count unless s is all of them.
    const shared = mean - times * all;
    expected += values * shared;
    variance += values * Math.max(0, square - times * times * all - shared * shared);
  }
  if (!(variance > 0)) return { expected, p: overlap > expected ? 0 : 1 };
  // Half a row of continuity, because rows are counted.
  return { expected, p: normal.sf((overlap - 0.5 - expected) / Math.sqrt(variance)) };
}
