import { diversitySql, diversityTolerance } from '../diversity-sql.ts';
import { named, ownKeys } from '../rules/agreeing-key.ts';
import type { QueriedMeasure } from './measure.ts';

export interface AnonymityAsk {
  /** Quasi-identifiers: what others may know of a person. */
  columns: readonly string[];
  /** What they should not learn; absent for the sizes of groups alone. */
  sensitive?: string;
  /** By how many values, or by their entropy. */
  entropy?: boolean;
  /** Groups below it are counted. */
  min: number;
}

export interface Anonymity {
  groups: number;
  /** The smallest group's rows (k), or the least diversity of a group (l). */
  least: number;
  /** Groups below `min`, and their rows. */
  groupsBelow: number;
  rowsBelow: number;
}

/**
 * Groups of rows that agree in the quasi-identifiers: k-anonymity (Sweeney 2002) and l-diversity (Machanavajjhala et al.
 * 2007). Missing values agree with missing ones.
 */
export const anonymity: QueriedMeasure<AnonymityAsk, Anonymity> = {
  async measure({ columns, sensitive, entropy = false, min }, table, database) {
    const { select, names } = named(ownKeys(table, columns));
    const sized = `SELECT count(*) AS n, count(*) AS l FROM (SELECT ${select} FROM ${table.view.from})
      GROUP BY ${names.join(', ')}`;
    const groups = sensitive === undefined ? sized : diversitySql(table, columns, sensitive, entropy).sql;
    const isBelow = `l < ${Number(min) - diversityTolerance}`;
    const [row] = await database.rows(
      `SELECT count(*), min(l), count_if(${isBelow}), coalesce(sum(n) FILTER (WHERE ${isBelow}), 0) FROM (${groups})`,
    );
    const [count, least, groupsBelow, rowsBelow] = row.map(Number);
    return { groups: count, least, groupsBelow, rowsBelow };
  },
};
