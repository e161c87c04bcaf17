import type { MeasuredTable } from './measure.ts';

/** SQL for a column's values as DOUBLE: numbers as they are, dates and time stamps as seconds since 1970, true as 1; else NULL. */
export function numberOf(name: string, { view, column, seconds }: MeasuredTable): string {
  const { kind } = column(name);
  if (kind === 'date' || kind === 'timestamp') return seconds(name);
  if (kind === 'boolean') return `CAST(TRY_CAST(${view.text(name)} AS BOOLEAN) AS DOUBLE)`;
  return kind === 'integer' || kind === 'number' ? view.number(name) : 'CAST(NULL AS DOUBLE)';
}
