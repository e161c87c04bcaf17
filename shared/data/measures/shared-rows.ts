import type { Facts } from '../facts.ts';
import { isAnyThere, sharedKeys } from '../rules/agreeing-key.ts';
import type { QueriedMeasure } from './measure.ts';

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
    const keys = sharedKeys(table, columns, opened, columns);
    const rows = (from: string, keys: readonly string[], here: 0 | 1): string => {
      const kept = oneIn > 1 ? ` AND h % ${oneIn} = 0` : '';
      return `SELECT h, ${here} AS here FROM
        (SELECT hash(${keys.join(', ')}) AS h, ${isAnyThere(keys)} AS is_any FROM ${from}) WHERE is_any${kept}`;
    };
    const both = `${rows(table.view.from, keys.left, 1)} UNION ALL ${rows(opened.view.from, keys.right, 0)}`;
    const groups = await database.rows(
      `SELECT times, count(*), sum(here) FILTER (here < times) FROM
         (SELECT count(*) AS times, sum(here) AS here FROM (${both}) GROUP BY h)
       WHERE times > 1 GROUP BY times ORDER BY times`,
    );
    return {
      shared: groups.reduce((sum, [, , shared]) => sum + Number(shared ?? 0), 0),
      sizes: groups.map(([times, values]) => ({ times: Number(times), values: Number(values) })),
      oneIn,
    };
  },
};
