import type { QueriedMeasure } from './measure.ts';

/** Rows of one level of a column, and how many of them lack a value in each of the columns asked for. */
export interface MissingOfLevel {
  /** Null for rows without a level; a range of numbers where `edges` were given. */
  level: string | null;
  rows: number;
  missing: readonly number[];
}

/**
 * Missing values of several columns by the levels of another, in the levels' order as text; with `edges`, ascending, by
 * the number of edges that the other column's number reaches. At most `most` levels, those with the most rows.
 */
export const missingBy: QueriedMeasure<
  { columns: readonly string[]; by: string; edges?: readonly number[]; most: number },
  MissingOfLevel[]
> = {
  async measure({ columns, by, edges, most }, { view }, database) {
    const number = view.number(by);
    const level = edges
      ? `CASE WHEN (${number}) IS NULL THEN NULL ELSE CAST(${edges.map((edge) => `CAST((${number}) >= CAST('${edge}' AS DOUBLE) AS INTEGER)`).join(' + ')} AS VARCHAR) END`
      : view.text(by);
    const present = columns.map((name) => `count(${view.text(name)})`);
    const found = await database.rows(
      `SELECT * FROM (SELECT ${level} AS level, ${['count(*) AS n', ...present].join(', ')} FROM ${view.from}
       GROUP BY level ORDER BY n DESC, level LIMIT ${most}) ORDER BY level NULLS LAST`,
    );
    return found.map(([level, n, ...counts]) => ({
      level: level === null ? null : String(level),
      rows: Number(n),
      missing: counts.map((count) => Number(n) - Number(count)),
    }));
  },
};
