import type { Facts } from '../facts.ts';
import { type LockedValue, lockedSql } from '../locked-sql.ts';
import type { QueriedMeasure } from './measure.ts';

export interface AskedSql {
  /** One SELECT; `{table}` and `{column}`, also `${table}`, `{object}` and `{property}`, are put in. */
  query: string;
  /** What the contract calls the table. */
  table: string;
  column?: string;
  /** The contract's other tables, by their names. */
  tables?: Readonly<Record<string, Facts>>;
  /** Seconds that it may run; 60 where absent. */
  seconds?: number;
}

/** The first value of a query of the user's, run locked down. */
export const sql: QueriedMeasure<AskedSql, LockedValue> = {
  measure({ query, table, column, tables = {}, seconds }, measured, database) {
    const named = new Map(Object.entries(tables).map(([name, facts]) => [name, measured.other(facts)]));
    named.set(table, measured);
    const limits = seconds === undefined ? {} : { seconds };
    return lockedSql({ query, table, column, tables: named, limits }, database.folder);
  },
};
