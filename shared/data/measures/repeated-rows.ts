import type { MeasuredTable, QueriedMeasure } from './measure.ts';
import { repeatedHashes } from './repeated-hashes.ts';

export interface RepeatedRows {
  /** Rows that some earlier row equals. */
  repeats: number;
  /** All rows that equal another. */
  rows: number;
  /** Of the first groups of equal rows in the table's order: the ids of their first rows. */
  groups: readonly (readonly string[])[];
}

export interface RepeatedRowsAsk {
  columns: readonly string[];
  /**
   * `values`: equal as the file has them, two missing ones, too. `folded`: texts equal but for letter case and spaces,
   * numbers to six significant digits. `nearly`: equal when folded, and not all equal as the file has them.
   */
  by: 'values' | 'folded' | 'nearly';
  /** Groups that are named at most. */
  most: number;
}

/** Ids that are given of one group. */
const idsOfGroup = 5;

function folded(name: string, table: MeasuredTable): string {
  const { view } = table;
  const { kind } = table.column(name);
  if (kind === 'number') {
    const number = view.number(name);
    const power = `CASE WHEN ${number} = 0 OR NOT isfinite(${number}) THEN 0 ELSE 5 - floor(log10(abs(${number}))) END`;
    return `hash(round(${number} * pow(10, ${power})), ${power})`;
  }
  if (kind !== 'text') return table.value(name);
  const spaced = `translate(${view.text(name)}, chr(9) || chr(10) || chr(13) || chr(160), '    ')`;
  const single = `CASE WHEN contains(${spaced}, '  ') THEN regexp_replace(${spaced}, ' +', ' ', 'g') ELSE ${spaced} END`;
  return `lower(trim(${single}))`;
}

/** Rows that agree in all of these columns, by a hash of 64 bits. */
export const repeatedRows: QueriedMeasure<RepeatedRowsAsk, RepeatedRows> = {
  async measure({ columns, by, most }, table, database) {
    const { view, place } = table;
    const hash = (values: readonly string[]): string => `hash(${values.join(', ')})`;
    const raw = hash(columns.map((name) => table.value(name)));
    const key = by === 'values' ? raw : hash(columns.map((name) => folded(name, table)));
    const { from, rows, hashes } = await repeatedHashes(key, table, database);
    let counts = { repeats: rows - hashes, rows };
    let groups = `SELECT h FROM ${from}`;
    const inGroup = (id = '') =>
      `FROM (SELECT ${key} AS h, ${raw} AS raw, ${place} AS place${id} FROM ${view.from})`;
    if (rows > 0 && by === 'nearly') {
      groups = `SELECT h ${inGroup()} WHERE h IN (${groups}) GROUP BY h HAVING min(raw) < max(raw)`;
      const [[all, differing]] = await database.rows(
        `SELECT coalesce(sum(n), 0), count(*) FROM ${from} WHERE h IN (${groups})`,
      );
      counts = { repeats: Number(all) - Number(differing), rows: Number(all) };
    }
    if (counts.rows === 0 || most === 0) return { ...counts, groups: [] };
    const named = await database.rows(
      `WITH first AS (SELECT h FROM (SELECT h, min(place) AS place ${inGroup()} WHERE h IN (${groups}) GROUP BY h) ORDER BY place LIMIT ${most})
       SELECT (list(id ORDER BY place))[1:${idsOfGroup}] ${inGroup(`, ${await table.id()} AS id`)} WHERE h IN (SELECT h FROM first)
       GROUP BY h ORDER BY min(place)`,
    );
    return { ...counts, groups: named.map(([ids]) => (ids as unknown[]).map(String)) };
  },
};
