/** What one pass over values tells of them. */
export interface Extent {
  sum: number;
  least: number;
  greatest: number;
}

/** Sum, least and greatest of values: of none, 0, infinity and −infinity. */
export function extentOf(values: Float64Array): Extent {
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    sum += value;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { sum, least, greatest };
}
