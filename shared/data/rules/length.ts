import type { RuleSql } from './rule.ts';
import { storedValue } from './stored-value.ts';

/** SQL, whether a count lies between two bounds. */
export function isBetween(count: string, min: number | undefined, max: number | undefined): string {
  const bounds = [
    ...(min === undefined ? [] : [`${count} >= CAST(${min} AS DOUBLE)`]),
    ...(max === undefined ? [] : [`${count} <= CAST(${max} AS DOUBLE)`]),
  ];
  return bounds.length === 0 ? 'true' : `(${bounds.join(' AND ')})`;
}

/** The text has so many characters, counted as code points; numbers and dates count as they are written. */
export const length: RuleSql<'length'> = {
  columns: ({ column }) => [column],
  breaks({ column, min, max }, table) {
    const { text } = storedValue(table, column);
    return `(NOT coalesce(${isBetween(`length(${text})`, min, max)}, true))`;
  },
  rowwise: true,
};
