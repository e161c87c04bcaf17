import type { MeasuredTable } from '../measures/measure.ts';
import { named, sharedKeys, together } from './agreeing-key.ts';
import type { RuleOf, RuleSql } from './rule.ts';

function isAllThere(keys: readonly string[]): string {
  return `(${keys.map((key) => `(${key}) IS NOT NULL`).join(' AND ')})`;
}

function sides(
  { columns, table, to }: RuleOf<'refers_to'>,
  measured: MeasuredTable,
  tables: (input: string) => MeasuredTable,
) {
  const other = tables(table);
  const keys = sharedKeys(measured, columns, other, to);
  const right = named(keys.right);
  return {
    keys: keys.left,
    right,
    known: `FROM (SELECT ${right.select} FROM ${other.view.from}) WHERE ${isAllThere(right.names)}`,
  };
}

/**
 * The values occur together in a row of the other table. A row that lacks any of them keeps the rule, as a foreign key
 * of SQL does. Values of different formats agree as `sharedKeys` says.
 */
export const refersTo: RuleSql<'refers_to'> = {
  columns: ({ columns }) => columns,
  breaks(rule, measured, tables) {
    const { keys, right, known } = sides(rule, measured, tables);
    return `(${isAllThere(keys)} AND NOT coalesce(${together(keys)} IN (SELECT ${together(right.names)} ${known}), false))`;
  },
  count(rule, measured, tables) {
    const { keys, right, known } = sides(rule, measured, tables);
    const left = named(keys);
    const on = left.names.map((name) => `l.${name} = r.${name}`).join(' AND ');
    return `SELECT count(*) FROM (SELECT ${left.select} FROM ${measured.view.from}) l
      ANTI JOIN (SELECT DISTINCT ${right.names.join(', ')} ${known}) r ON ${on}
      WHERE ${isAllThere(left.names.map((name) => `l.${name}`))}`;
  },
  rowwise: false,
};
