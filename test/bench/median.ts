/** The middle value, or the mean of the two in the middle. Throws a RangeError for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('median requires at least one value, got none');
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
