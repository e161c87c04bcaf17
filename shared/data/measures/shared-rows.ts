import type { Facts } from '../facts.ts';
import type { MeasuredTable, QueriedMeasure } from './measure.ts';

export interface SharedRows {
  /** Rows of this table that the other has, too. */
  shared: number;
  /** Of both tables together: how many distinct rows occur so many times (twice or more). */
  sizes: readonly { times: number; values: number }[];
  /** One of how many distinct rows was counted, chosen by hash: 1 means all of them. */
  oneIn: number;
}

/** Distinct rows that are counted at most, so that memory stays bounded. */
const mostDistinct = 20_000_000;

/** Rows that agree on these columns with a row of another table; two missing values agree. Rows without any value never do. */
export const sharedRows: QueriedMeasure<{ columns: readonly string[]; other: Facts }, SharedRows> = {
  async measure({ columns, other }, table, database) {
    const opened = table.other(other);
    const oneIn = Math.ceil((table.rows + opened.rows) / mostDistinct);
    const rows = ({ view }: MeasuredTable, here: 0 | 1): string => {
      const texts = columns.map((name) => view.text(name));
      const kept = oneIn > 1 ? `AND h % ${oneIn} = 0` : '';
      return `SELECT h, ${here} AS here FROM
        (SELECT hash(${texts.join(', ')}) AS h FROM ${view.from} WHERE coalesce(${texts.join(', ')}) IS NOT NULL)
        WHERE true ${kept}`;
    };
    const groups = await database.rows(
      `SELECT times, count(*), sum(here) FILTER (here < times) FROM
         (SELECT count(*) AS times, sum(here) AS here FROM (${rows(table, 1)} UNION ALL ${rows(opened, 0)}) GROUP BY h)
       WHERE times > 1 GROUP BY times ORDER BY times`,
    );
    return {
      shared: groups.reduce((sum, [, , shared]) => sum + Number(shared ?? 0), 0),
      sizes: groups.map(([times, values]) => ({ times: Number(times), values: Number(values) })),
      oneIn,
    };
  },
};
