import { chiSquared } from './chi-squared.ts';

/**
 * Pearson's χ² test that rows and columns of a table of counts are independent, without Yates' correction; rows and
 * columns without counts are left out, and with fewer than two of either it is undefined. SciPy's `chi2_contingency`.
 */
export function chiSquaredTest(
  counts: readonly (readonly number[])[],
): { statistic: number; df: number; p: number; n: number; rows: number; columns: number } | undefined {
  const rowSums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = (counts[0] ?? []).map((_, k) => counts.reduce((sum, row) => sum + row[k], 0));
  const n = rowSums.reduce((sum, count) => sum + count, 0);
  const rows = rowSums.filter((sum) => sum > 0).length;
  const columns = columnSums.filter((sum) => sum > 0).length;
  if (rows < 2 || columns < 2) return undefined;
  let statistic = 0;
  counts.forEach((row, i) => {
    row.forEach((count, k) => {
      const expected = (rowSums[i] / n) * columnSums[k];
      if (expected > 0) statistic += (count - expected) ** 2 / expected;
    });
  });
  const df = (rows - 1) * (columns - 1);
  return { statistic, df, p: chiSquared.sf(statistic, df), n, rows, columns };
}
