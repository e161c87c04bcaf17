import { studentT } from './student-t.ts';

/**
 * A two-sided interval from the estimates with one of g random groups left out at a time, by Student's t with g − 1
 * degrees of freedom. Throws a RangeError for fewer than two groups.
 * Tukey 1958; Kott, Journal of Official Statistics 17 (2001) 521–526, for groups.
 */
export function jackknifeInterval(
  value: number,
  leftOut: readonly number[],
  level: number,
): [number, number] {
  const g = leftOut.length;
  if (g < 2) throw new RangeError(`jackknifeInterval needs at least two groups, got ${g}`);
  const mean = leftOut.reduce((sum, one) => sum + one, 0) / g;
  const variance = ((g - 1) / g) * leftOut.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const width = studentT.quantile((1 + level) / 2, g - 1) * Math.sqrt(variance);
  return [value - width, value + width];
}
