import type { MeasuredTable, QueriedMeasure } from './measure.ts';

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

/** Rows that agree in all of these columns, by a hash of 64 bits: one group for each distinct row, which may spill. */
export const repeatedRows: QueriedMeasure<RepeatedRowsAsk, RepeatedRows> = {
  async measure({ columns, by, most }, table, database) {
    const { view, place, id } = table;
    const hash = (values: readonly string[]): string => `hash(${values.join(', ')})`;
    const raw = hash(columns.map((name) => table.value(name)));
    const key = by === 'values' ? raw : hash(columns.map((name) => folded(name, table)));
    const isGroup = by === 'nearly' ? 'count(*) > 1 AND min(raw) < max(raw)' : 'count(*) > 1';
    const hashed = `SELECT ${key} AS h${by === 'nearly' ? `, ${raw} AS raw` : ''}`;
    const [[rows, groups]] = await database.rows(
      `SELECT coalesce(sum(n), 0), count(*) FROM
         (SELECT count(*) AS n FROM (${hashed} FROM ${view.from}) GROUP BY h HAVING ${isGroup})`,
    );
    const counts = { repeats: Number(rows) - Number(groups), rows: Number(rows) };
    if (counts.rows === 0 || most === 0) return { ...counts, groups: [] };
    const named = await database.rows(
      `WITH hashed AS (${hashed}, ${place} AS place, ${id} AS id FROM ${view.from}),
         first AS (SELECT h FROM hashed GROUP BY h HAVING ${isGroup} ORDER BY min(place) LIMIT ${most})
       SELECT (list(id ORDER BY hashed.place))[1:${idsOfGroup}] FROM hashed JOIN first USING (h)
       GROUP BY h ORDER BY min(hashed.place)`,
    );
    return { ...counts, groups: named.map(([ids]) => (ids as unknown[]).map(String)) };
  },
};
