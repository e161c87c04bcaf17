import type { MeasuredTable } from '../measures/measure.ts';
import { isAnyThere, named, sharedKeys, together } from './agreeing-key.ts';
import type { RuleOf, RuleSql } from './rule.ts';

function sides(
  { columns, table }: RuleOf<'not_in'>,
  measured: MeasuredTable,
  tables: (input: string) => MeasuredTable,
) {
  const other = tables(table);
  const keys = sharedKeys(measured, columns, other, columns);
  const right = named(keys.right);
  return {
    keys: keys.left,
    right,
    known: `FROM (SELECT ${right.select} FROM ${other.view.from}) WHERE ${isAnyThere(right.names)}`,
  };
}

/**
 * The other table has no row that agrees on these columns; a row that is there, too, breaks it. Missing values agree
 * with missing ones, but a row in which all of them are missing keeps the rule.
 */
export const notIn: RuleSql<'not_in'> = {
  columns: ({ columns }) => columns,
  breaks(rule, measured, tables) {
    const { keys, right, known } = sides(rule, measured, tables);
    return `(${isAnyThere(keys)} AND coalesce(${together(keys)} IN (SELECT ${together(right.names)} ${known}), false))`;
  },
  count(rule, measured, tables) {
    const { keys, right, known } = sides(rule, measured, tables);
    const left = named(keys);
    const on = left.names.map((name) => `l.${name} IS NOT DISTINCT FROM r.${name}`).join(' AND ');
    return `SELECT count(*) FROM (SELECT ${left.select} FROM ${measured.view.from}) l
      SEMI JOIN (SELECT DISTINCT ${right.names.join(', ')} ${known}) r ON ${on}
      WHERE ${isAnyThere(left.names.map((name) => `l.${name}`))}`;
  },
  rowwise: false,
};
