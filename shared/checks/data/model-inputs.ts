import type { Facts } from '../../data/facts.ts';
import type { AskedOfDataCheck, DataColumns } from './data-check.ts';

/**
 * The columns that the model reads and a check is asked to look at: those that tollgate.yml names, or all of the table that have no other use. Names
 * that the table does not have are among them: a model may read what this file lacks.
 */
export function modelInputs(
  table: Pick<Facts, 'columns'>,
  { features, id, label, weight, group, time }: DataColumns,
  { columns, except }: Pick<AskedOfDataCheck<unknown>, 'columns' | 'except'>,
): readonly string[] {
  const used = new Set([id, label, weight, group, time]);
  const inputs = features ?? table.columns.map(({ name }) => name).filter((name) => !used.has(name));
  return inputs.filter(
    (name) => (columns === undefined || columns.includes(name)) && !except?.includes(name),
  );
}
