/**
 * How far apart the values of two models lie at most: the largest of both minus the smallest of both.
 * A row that neither model has shown yet is taken to change by no more than this.
 */
export function spread(a: Float64Array, b: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of [a, b]) {
    for (let i = 0; i < values.length; i++) {
      const x = values[i];
      if (x < low) low = x;
      if (x > high) high = x;
    }
  }
  return high - low;
}
