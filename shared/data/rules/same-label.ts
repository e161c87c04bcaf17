import type { MeasuredTable } from '../measures/measure.ts';
import { isAnyThere, named, ownKeys, rowsThatMayAgree, together } from './agreeing-key.ts';
import type { RuleOf, RuleSql } from './rule.ts';

function groups({ columns, label }: RuleOf<'same_label'>, { view }: MeasuredTable, result: string) {
  const keys = columns.map((column) => view.key(column));
  const { select, names } = named(keys);
  const [labelKey] = ownKeys({ view } as MeasuredTable, [label]);
  return {
    keys,
    labelKey,
    sql: `SELECT ${result === 'keys' ? together(names) : result} FROM (
      SELECT ${select}, ${labelKey} AS tollgate_label FROM ${view.from})
      WHERE tollgate_label IS NOT NULL AND ${isAnyThere(names)}
      GROUP BY ${names.join(', ')} HAVING min(tollgate_label) <> max(tollgate_label)`,
  };
}

/**
 * Rows that agree on all of these columns have the same label; all rows of a group with several labels break it. Rows
 * agree as for `unique`; a row without a label keeps the rule.
 */
export const sameLabel: RuleSql<'same_label'> = {
  columns: ({ columns, label }) => [...columns, label],
  breaks(rule, table) {
    const { keys, labelKey, sql } = groups(rule, table, 'keys');
    return `((${labelKey}) IS NOT NULL AND ${isAnyThere(keys)} AND coalesce(${together(keys)} IN (${sql}), false))`;
  },
  count(rule, table) {
    return `SELECT coalesce(sum(n), 0) FROM (${groups(rule, table, 'count(*) AS n').sql})`;
  },
  suspects: ({ columns }, table, database) => rowsThatMayAgree(ownKeys(table, columns), table, database),
  rowwise: false,
};
