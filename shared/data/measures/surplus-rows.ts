import type { Database } from '../database.ts';
import type { MeasuredTable } from './measure.ts';

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
  const [[suspects]] = await database.rows(
    `SELECT coalesce(sum(n), 0) FROM (SELECT ${hash} AS h, count(*) AS n FROM ${from} WHERE ${isAnyThere} GROUP BY h HAVING n > 1)`,
  );
  if (Number(suspects) === 0) return 0;
  const names = values.map((value, k) => `${value} AS v${k}`);
  const [[surplus]] = await database.rows(
    `SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM (SELECT ${names.join(', ')} FROM ${from} WHERE ${isAnyThere}
       AND ${hash} IN (SELECT h FROM (SELECT ${hash} AS h, count(*) AS n FROM ${from} WHERE ${isAnyThere} GROUP BY h HAVING n > 1)))
     GROUP BY ${values.map((_, k) => `v${k}`).join(', ')})`,
  );
  return Number(surplus);
}
