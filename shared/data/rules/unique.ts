import { isAnyThere, named, ownKeys, rowsThatMayAgree, together } from './agreeing-key.ts';
import type { RuleSql } from './rule.ts';

/** 50 MB a thread. */
const mostBits = 400_000_000n;

/** The largest BIGINT: what counts the bits takes no other type, and a UBIGINT may be larger. */
const mostOfBigint = 2n ** 63n - 1n;

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
  zeroIfKept({ columns }, table) {
    const [column] = columns;
    const { min, max } = table.footer(column);
    const isWhole = /INT$|INTEGER$/.test(table.column(column).declared ?? '');
    if (columns.length > 1 || !isWhole || min === undefined || max === undefined) return undefined;
    const span = BigInt(max) - BigInt(min) + 1n;
    // A bit for each possible value: ids are mostly numbers without large gaps.
    if (span > mostBits || span > 8n * BigInt(table.rows) || BigInt(max) > mostOfBigint) return undefined;
    const id = `CAST(${table.view.raw(column)} AS BIGINT)`;
    const bits = `bitstring_agg(${id}, ${min}::BIGINT, ${max}::BIGINT)`;
    return { sql: `count(${id}) - coalesce(bit_count(${bits}), 0)`, bytes: Number(span) / 8 };
  },
  suspects: ({ columns }, table, database) => rowsThatMayAgree(ownKeys(table, columns), table, database),
  rowwise: false,
};
