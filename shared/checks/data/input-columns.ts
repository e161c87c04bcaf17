import type { FactColumn, Facts } from '../../data/facts.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { AskedOfDataCheck, DataColumns } from './data-check.ts';

/**
 * The columns that a model may learn from: those that the settings name, else all that are not the id, the label, the
 * weight, the group or the time; without lists, structs and columns without any value.
 */
export function inputColumns(
  table: Pick<Facts, 'columns'>,
  { id, label, weight, group, time, features }: DataColumns,
  asked: Pick<AskedOfDataCheck<unknown>, 'columns' | 'except'>,
): FactColumn[] {
  const apart = [id, label, weight, group, time];
  return chosenColumns(table, asked).filter(
    ({ name, kind }) =>
      (features ? features.includes(name) : !apart.includes(name)) &&
      name !== label &&
      !['empty', 'nested', 'other'].includes(kind),
  );
}
