import type { ColumnSample } from './sample-of-table.ts';

/** The most frequent value of a sampled column and its rows, of `n` with a value; undefined where it has none. */
export function mostFrequent({
  numbers,
  codes,
  levels,
}: ColumnSample): { value: string | number; count: number; n: number } | undefined {
  const counts = new Map<number, number>();
  let n = 0;
  let most: number | undefined;
  for (const value of numbers ?? codes ?? []) {
    if (Number.isNaN(value) || (codes && value < 0)) continue;
    n++;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const [value, count] of counts) {
    const first = most === undefined ? 0 : (counts.get(most) ?? 0);
    if (most === undefined || count > first || (count === first && value < most)) most = value;
  }
  if (most === undefined) return undefined;
  return { value: codes ? (levels?.[most] ?? most) : most, count: counts.get(most) ?? 0, n };
}
