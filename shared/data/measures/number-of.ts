import type { MeasuredTable } from './measure.ts';

/**
 * SQL for a column's values as DOUBLE: numbers as they are, dates and time stamps as seconds since 1970 in UTC, booleans
 * as 0 and 1, else NULL.
 */
export function numberOf(
  name: string,
  { view, column, seconds }: Pick<MeasuredTable, 'view' | 'column' | 'seconds'>,
): string {
  const { kind, declared } = column(name);
  if (kind === 'date' || kind === 'timestamp') return seconds(name);
  if (kind === 'boolean') {
    const value = declared === 'BOOLEAN' ? view.raw(name) : `TRY_CAST(${view.text(name)} AS BOOLEAN)`;
    return `CAST(${value} AS DOUBLE)`;
  }
  return kind === 'integer' || kind === 'number' ? view.number(name) : 'CAST(NULL AS DOUBLE)';
}
