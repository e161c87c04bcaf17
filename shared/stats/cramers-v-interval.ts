import { chiSquaredTest } from './chi-squared-test.ts';
import { noncentralChiSquared } from './noncentral-chi-squared.ts';
import { tailArea } from './tail-area.ts';

/**
 * A two-sided interval for Cramér's V of a table of counts, from the noncentralities under which its χ² is not
 * surprising: λ / n is the square of φ. Undefined where the test is. Smithson, Confidence Intervals (2003), chapter 4.
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
  const tail = (lambda: number): number => noncentralChiSquared.sf(statistic, df, lambda);
  return [v(solve(tail, alpha, statistic)), v(solve(tail, 1 - alpha, statistic))];
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
