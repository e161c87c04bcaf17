import type { FactColumn, Facts } from '../../data/facts.ts';
import type { AskedOfDataCheck } from './data-check.ts';

/** The table's columns that a check is asked to look at, in the table's order. */
export function chosenColumns(
  table: Pick<Facts, 'columns'>,
  { columns, except }: Pick<AskedOfDataCheck<unknown>, 'columns' | 'except'>,
): FactColumn[] {
  return table.columns.filter(
    ({ name }) => (columns === undefined || columns.includes(name)) && !except?.includes(name),
  );
}
