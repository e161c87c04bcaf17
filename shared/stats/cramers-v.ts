import { chiSquaredTest } from './chi-squared-test.ts';

/**
 * Cramér's V of a table of counts, corrected for the association that chance alone shows: 0 where there is none, 1 where
 * one classification says the other. Undefined with fewer than two rows or columns, or where the table is so sparse that
 * the correction leaves nothing. Bergsma, Journal of the Korean Statistical Society 42 (2013) 323–328.
 */
export function cramersV(
  counts: readonly (readonly number[])[],
): { value: number; p: number; n: number } | undefined {
  const test = chiSquaredTest(counts);
  if (!test) return undefined;
  const { statistic, p, n, rows, columns, df } = test;
  const phi = Math.max(0, statistic / n - df / (n - 1));
  const least = Math.min(rows - (rows - 1) ** 2 / (n - 1), columns - (columns - 1) ** 2 / (n - 1)) - 1;
  if (!(least > 0)) return undefined;
  return { value: Math.min(1, Math.sqrt(phi / least)), p, n };
}
