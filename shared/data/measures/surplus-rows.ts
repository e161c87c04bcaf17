import type { Database } from '../database.ts';
import type { MeasuredTable } from './measure.ts';
import { repeatedHashes } from './repeated-hashes.ts';

/**
 * Rows beyond the first that agree on all of these columns; missing values agree with each other, and rows without any
 * value are left out. Counted exactly: rows are grouped by a hash first, and only those whose hashes agree by their values.
 */
export async function surplusRows(
  columns: readonly string[],
  table: MeasuredTable,
  database: Database,
): Promise<number> {
  const values = columns.map((name) => table.value(name));
  const { from } = table.view;
  const isAnyThere = `(${values.map((value) => `${value} IS NOT NULL`).join(' OR ')})`;
  const hash = `hash(${values.join(', ')})`;
  const repeated = await repeatedHashes(hash, table, database, isAnyThere);
  if (repeated.rows === 0) return 0;
  const names = values.map((value, k) => `${value} AS v${k}`);
  const [[surplus]] = await database.rows(
    `SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM (SELECT ${names.join(', ')} FROM ${from} WHERE ${isAnyThere}
       AND ${hash} IN (SELECT h FROM ${repeated.from}))
     GROUP BY ${values.map((_, k) => `v${k}`).join(', ')})`,
  );
  return Number(surplus);
}
