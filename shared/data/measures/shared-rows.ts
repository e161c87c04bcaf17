import type { Facts } from '../facts.ts';
import { isAnyThere, sharedKeys } from '../rules/agreeing-key.ts';
import type { MeasuredTable, QueriedMeasure } from './measure.ts';

export interface SharedRowsAsk {
  columns: readonly string[];
  other: Facts;
  /** How many ids of shared rows are named. */
  ids: number;
}

export interface SharedRows {
  /** Rows of this table that the other has, too. */
  rows: number;
  /** Ids of the first of them, in the file's order. */
  ids: readonly string[];
  /** How often distinct rows occur in both tables together, of one distinct row in `oneIn`. */
  drawn: {
    oneIn: number;
    /** Rows of this table among them that the other has, too. */
    rows: number;
    /** How many distinct rows occur so many times, twice or more. */
    sizes: readonly { times: number; values: number }[];
  };
}

/** Rows whose repetitions are counted at most, so that memory stays bounded. */
const mostRows = 20_000_000;

/** SQL for the hash of each row by these keys, and what else is asked of it; rows without any value are left out. */
function hashes({ view }: MeasuredTable, keys: readonly string[], more = ''): string {
  return `(SELECT * EXCLUDE (is_any) FROM (SELECT hash(${keys.join(', ')}) AS h${more},
    ${isAnyThere(keys)} AS is_any FROM ${view.from}) WHERE is_any)`;
}

/**
 * Rows that agree on these columns with a row of another table, by 64-bit hashes: with 100 million rows in both the
 * chance that any is taken for another by mistake is 1 in 2,000. Two missing values agree; rows without any value agree
 * with none.
 */
export const sharedRows: QueriedMeasure<SharedRowsAsk, SharedRows> = {
  async measure({ columns, other, ids }, table, database) {
    const opened = table.other(other);
    const keys = sharedKeys(table, columns, opened, columns);
    const [here, there] = [hashes(table, keys.left), hashes(opened, keys.right)];
    const oneIn = Math.ceil((table.rows + opened.rows) / mostRows);
    const kept = oneIn > 1 ? ` WHERE h % ${oneIn} = 0` : '';
    const groups = await database.rows(
      `SELECT times, count(*), sum(here) FILTER (here < times) FROM
         (SELECT count(*) AS times, sum(here) AS here FROM
            (SELECT h, 1 AS here FROM ${here}${kept} UNION ALL SELECT h, 0 AS here FROM ${there}${kept}) GROUP BY h)
       WHERE times > 1 GROUP BY times ORDER BY times`,
    );
    const drawn = groups.reduce((sum, [, , rows]) => sum + Number(rows ?? 0), 0);
    const shared = `SEMI JOIN ${there} AS there USING (h)`;
    let rows = drawn;
    if (oneIn > 1) rows = Number((await database.rows(`SELECT count(*) FROM ${here} ${shared}`))[0][0]);
    let named: readonly unknown[][] = [];
    if (rows > 0 && ids > 0) {
      const withIds = hashes(table, keys.left, `, ${await table.id()} AS id, ${table.place} AS place`);
      named = await database.rows(
        `SELECT id FROM ${withIds} ${shared} ORDER BY place LIMIT ${Math.trunc(ids)}`,
      );
    }
    return {
      rows,
      ids: named.map(([id]) => String(id)),
      drawn: {
        oneIn,
        rows: drawn,
        sizes: groups.map(([times, values]) => ({ times: Number(times), values: Number(values) })),
      },
    };
  },
};
