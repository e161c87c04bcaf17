import type { QueriedMeasure } from './measure.ts';
import { repeatedHashes } from './repeated-hashes.ts';

export interface LabelConflicts {
  /** Rows that agree in all columns with a row of another label. */
  rows: number;
  /** Of the first groups in the table's order: rows and their labels, `a17: 1`. */
  groups: readonly (readonly string[])[];
}

/** Rows that are given of one group. */
const rowsOfGroup = 4;

/** Rows that agree in all of these columns, by a hash of 64 bits, and not in their label; rows without a label are left out. */
export const labelConflicts: QueriedMeasure<
  { columns: readonly string[]; label: string; most: number },
  LabelConflicts
> = {
  async measure({ columns, label, most }, table, database) {
    const { view, place } = table;
    const hash = `hash(${columns.map((name) => table.value(name)).join(', ')})`;
    const repeated = await repeatedHashes(hash, table, database);
    if (repeated.rows === 0) return { rows: 0, groups: [] };
    const among = (
      id = '',
    ) => `FROM (SELECT ${hash} AS h, ${view.text(label)} AS label, ${place} AS place${id} FROM ${view.from})
      WHERE h IN (SELECT h FROM ${repeated.from})`;
    const isConflict = 'min(label) < max(label)';
    const [[rows]] = await database.rows(
      `SELECT coalesce(sum(n), 0) FROM (SELECT count(label) AS n ${among()} GROUP BY h HAVING ${isConflict})`,
    );
    if (Number(rows) === 0 || most === 0) return { rows: Number(rows), groups: [] };
    const named = await database.rows(
      `WITH first AS (SELECT h ${among()} GROUP BY h HAVING ${isConflict} ORDER BY min(place) LIMIT ${most})
       SELECT (list(id || ': ' || label ORDER BY place) FILTER (label IS NOT NULL))[1:${rowsOfGroup}]
       ${among(`, ${await table.id()} AS id`)} AND h IN (SELECT h FROM first) GROUP BY h ORDER BY min(place)`,
    );
    return { rows: Number(rows), groups: named.map(([ids]) => (ids as unknown[]).map(String)) };
  },
};
