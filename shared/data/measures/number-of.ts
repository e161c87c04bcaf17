import type { MeasuredTable } from './measure.ts';

/** SQL for a column's values as DOUBLE: numbers as they are, dates and time stamps as seconds since 1970, else NULL. */
export function numberOf(name: string, { view, column }: Pick<MeasuredTable, 'view' | 'column'>): string {
  const { kind } = column(name);
  if (kind === 'date' || kind === 'timestamp') {
    return `CAST(epoch(TRY_CAST(${view.text(name)} AS TIMESTAMP)) AS DOUBLE)`;
  }
  if (kind === 'boolean') return `CAST(TRY_CAST(${view.text(name)} AS BOOLEAN) AS DOUBLE)`;
  return kind === 'integer' || kind === 'number' ? view.number(name) : 'CAST(NULL AS DOUBLE)';
}
