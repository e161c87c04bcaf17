import { isAnyThere, named, ownKeys, together } from './agreeing-key.ts';
import type { RuleSql } from './rule.ts';

/**
 * No two rows agree on all of these columns, by their values as text (numbers of one column as they are). A missing
 * value agrees with a missing one, but a row in which all of them are missing keeps the rule.
 */
export const unique: RuleSql<'unique'> = {
  columns: ({ columns }) => columns,
  breaks({ columns }, table) {
    const keys = ownKeys(table, columns);
    const { select, names } = named(keys);
    return `(${isAnyThere(keys)} AND coalesce(${together(keys)} IN (
      SELECT ${together(names)} FROM (SELECT ${select} FROM ${table.view.from}) WHERE ${isAnyThere(names)}
      GROUP BY ${names.join(', ')} HAVING count(*) > 1), false))`;
  },
  count({ columns }, table) {
    const { select, names } = named(ownKeys(table, columns));
    return `SELECT coalesce(sum(n), 0) FROM (
      SELECT count(*) AS n FROM (SELECT ${select} FROM ${table.view.from}) WHERE ${isAnyThere(names)}
      GROUP BY ${names.join(', ')} HAVING count(*) > 1)`;
  },
  rowwise: false,
};
