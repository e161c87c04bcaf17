import type { Rows } from '../../data/evaluation.ts';
import { onceOfRows } from '../once-of-rows.ts';

/** Numbers that hang on nothing but their own row: computed once over all rows, and taken from there for any part of them. */
export function ofEachRow(rows: Rows, key: string, compute: (rows: Rows) => Float64Array): Float64Array {
  return onceOfRows(rows, key, () => {
    const { whole } = rows;
    return whole ? whole.take(ofEachRow(whole.rows, key, compute)) : compute(rows);
  });
}
