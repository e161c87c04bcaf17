import type { MeasuredTable } from './measures/measure.ts';

/** SQL, true for about `most` of the table's rows, chosen by a hash of their place: the same at every run. */
export function rowSample({ rows, place }: MeasuredTable, most: number): string {
  const every = Math.ceil(rows / most);
  return every <= 1 ? 'true' : `hash(${place}) % ${every} = 0`;
}
