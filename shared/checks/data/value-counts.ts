import type { ColumnSample } from './sample-of-table.ts';

/** How often each value of a sampled column occurs, most frequent first; missing values are left out. */
export function valueCounts({
  numbers,
  codes,
  levels,
}: ColumnSample): (readonly [string | number, number])[] {
  const counts = new Map<number, number>();
  for (const value of numbers ?? codes ?? []) {
    if (Number.isNaN(value) || (codes && value < 0)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([value, count]) => [codes ? (levels?.[value] ?? value) : value, count] as const);
}
