import { named, ownKeys } from './agreeing-key.ts';
import type { RuleSql } from './rule.ts';
import { structOf } from './struct-of.ts';

/**
 * The row shares its values in these columns with at least so many rows, itself counted. Missing values agree with
 * missing ones.
 */
export const groupSize: RuleSql<'group_size'> = {
  columns: ({ columns }) => columns,
  breaks({ columns, min }, table) {
    const keys = ownKeys(table, columns);
    const { select, names } = named(keys);
    return `coalesce(${structOf(keys)} IN (SELECT ${structOf(names)} FROM (SELECT ${select} FROM ${table.view.from})
      GROUP BY ${names.join(', ')} HAVING count(*) < ${Number(min)}), false)`;
  },
  count({ columns, min }, table) {
    const { select, names } = named(ownKeys(table, columns));
    return `SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM (SELECT ${select} FROM ${table.view.from})
      GROUP BY ${names.join(', ')} HAVING count(*) < ${Number(min)})`;
  },
  rowwise: false,
};
