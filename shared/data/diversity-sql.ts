import type { MeasuredTable } from './measures/measure.ts';
import { named, ownKeys } from './rules/agreeing-key.ts';

/**
 * SQL query with a row for every group of rows that agree in these columns: its keys, `n` rows, and `l`, its diversity
 * in the column `of`: its distinct values, or the exponential of their entropy, which is the same where all are equally
 * frequent. A missing value counts as a value. Two plain groupings, so that it may spill.
 */
export function diversitySql(
  table: MeasuredTable,
  columns: readonly string[],
  of: string,
  entropy: boolean,
): { sql: string; names: string[] } {
  const { select, names } = named(ownKeys(table, columns));
  const [value] = ownKeys(table, [of]);
  const keys = names.join(', ');
  const l = entropy ? 'exp(ln(sum(m)) - sum(m * ln(m)) / sum(m))' : 'count(*)';
  return {
    names,
    sql: `SELECT ${keys}, sum(m) AS n, ${l} AS l FROM (
      SELECT ${keys}, tollgate_value, count(*) AS m
      FROM (SELECT ${select}, ${value} AS tollgate_value FROM ${table.view.from})
      GROUP BY ${keys}, tollgate_value) GROUP BY ${keys}`,
  };
}

/** Entropies are sums of logarithms: three equally frequent values make 3 but for the last digits. */
export const diversityTolerance = 1e-9;
