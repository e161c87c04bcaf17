import { diversitySql, diversityTolerance } from '../diversity-sql.ts';
import type { MeasuredTable } from '../measures/measure.ts';
import { ownKeys } from './agreeing-key.ts';
import type { RuleOf, RuleSql } from './rule.ts';
import { structOf } from './struct-of.ts';

function narrow({ columns, of, min, entropy }: RuleOf<'group_diversity'>, table: MeasuredTable) {
  const { sql, names } = diversitySql(table, columns, of, entropy ?? false);
  return { from: `(${sql}) WHERE l < ${Number(min) - diversityTolerance}`, names };
}

/**
 * The rows that agree in these columns have at least so many different values in another, by number or by entropy.
 * Machanavajjhala et al., ACM TKDD 1 (2007), l-diversity.
 */
export const groupDiversity: RuleSql<'group_diversity'> = {
  columns: ({ columns, of }) => [...columns, of],
  breaks(rule, table) {
    const { from, names } = narrow(rule, table);
    return `coalesce(${structOf(ownKeys(table, rule.columns))} IN (SELECT ${structOf(names)} FROM ${from}), false)`;
  },
  count: (rule, table) => `SELECT coalesce(sum(n), 0) FROM ${narrow(rule, table).from}`,
  rowwise: false,
};
