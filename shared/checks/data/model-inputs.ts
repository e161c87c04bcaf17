import type { Facts } from '../../data/facts.ts';
import type { DataColumns } from './data-check.ts';

/**
 * The columns that the model reads: those that tollgate.yml names, or all of the table that have no other use. Names
 * that the table does not have are among them: a model may read what this file lacks.
 */
export function modelInputs(
  table: Pick<Facts, 'columns'>,
  { features, id, label, weight, group, time }: DataColumns,
): readonly string[] {
  if (features !== undefined) return features;
  const used = new Set([id, label, weight, group, time]);
  return table.columns.map(({ name }) => name).filter((name) => !used.has(name));
}
