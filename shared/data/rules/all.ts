import type { RowRule } from '../row-rule.ts';
import { rules } from './index.ts';
import type { RuleSql } from './rule.ts';

/** The row keeps all of these rules, each of which reads the row alone. @throws RangeError where one does not */
export const all: RuleSql<'all'> = {
  columns: ({ rules: parts }) => [...new Set(parts.flatMap((part) => sqlOf(part).columns(part as never)))],
  breaks: ({ rules: parts }, table, tables) =>
    parts.length === 0
      ? 'false'
      : `(${parts.map((part) => sqlOf(part).breaks(part as never, table, tables)).join(' OR ')})`,
  rowwise: true,
};

function sqlOf(rule: RowRule): RuleSql<typeof rule.rule> {
  const sql = rules[rule.rule] as RuleSql<typeof rule.rule>;
  if (!sql.rowwise) throw new RangeError(`${rule.rule} compares rows and cannot be part of all`);
  return sql;
}
