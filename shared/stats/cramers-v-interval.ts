import { chiSquaredTest } from './chi-squared-test.ts';
import { noncentralChiSquared } from './noncentral-chi-squared.ts';
import { tailArea } from './tail-area.ts';

/**
 * A two-sided interval for Cramér's V of a table of counts, from the noncentralities under which its χ² is not
 * surprising: λ / n is the square of φ. A χ² below its mean without association bounds it no closer than the mean does: else
 * the interval of a table that is even by chance would be 0 to 0. Undefined where the test is. Smithson, Confidence Intervals (2003), chapter 4.
 */
export function cramersVInterval(
  counts: readonly (readonly number[])[],
  level: number,
): [number, number] | undefined {
  const alpha = tailArea(level);
  const test = chiSquaredTest(counts);
  if (!test) return undefined;
  const { statistic, df, n, rows, columns } = test;
  const v = (lambda: number): number => Math.min(1, Math.sqrt(lambda / n / (Math.min(rows, columns) - 1)));
  const tailOf =
    (seen: number) =>
    (lambda: number): number =>
      noncentralChiSquared.sf(seen, df, lambda);
  const atLeastMean = Math.max(statistic, df);
  return [
    v(solve(tailOf(statistic), alpha, statistic)),
    v(solve(tailOf(atLeastMean), 1 - alpha, atLeastMean)),
  ];
}

/** The λ at which the tail, which grows with it, reaches p; 0 where it is above p at once. */
function solve(tail: (lambda: number) => number, p: number, statistic: number): number {
  if (tail(0) >= p) return 0;
  let low = 0;
  let high = statistic + 10;
  while (tail(high) < p) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 100 && high - low > 1e-10 * high; step++) {
    const middle = (low + high) / 2;
    if (tail(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
