import type { JS } from '@duckdb/node-api';
import type { Database } from '../database.ts';
import type { FactColumn, Facts } from '../facts.ts';
import type { FooterColumn } from '../parquet-footer.ts';
import type { StoredColumn } from '../stored-view.ts';
import type { TableView } from '../table.ts';

/** What a measure's SQL is written over: one row of `view.from` is one row of the table. */
export interface MeasuredTable {
  view: TableView;
  rows: number;
  column(name: string): FactColumn;
  /** SQL, true where the value is missing: NULL, an empty text, a NaN; never NULL. */
  missing(name: string): string;
  /** SQL for a date or time stamp as seconds since 1970 in UTC, DOUBLE; NULL where the column is no such. */
  seconds(name: string): string;
  /** How another DuckDB reads the table, with `raw` for its columns, and the files that it needs for that. */
  stored: { select: string; files: readonly string[]; columns: readonly StoredColumn[] };
  /** SQL for the value as it is stored, NULL where it is missing: what is cheapest to compare, to hash and to group by. */
  value(name: string): string;
  /** SQL for such a value as text. */
  textOf(name: string, value: string): string;
  /**
   * Values of aggregates over the table, fused with all others that are asked in the same turn. `cost`: bytes that one
   * of them holds, where that is more than a few kilobytes.
   */
  scan(aggregates: readonly string[], cost?: number): Promise<readonly JS[]>;
  /** What the files' footers say of a column; nothing for text formats. */
  footer(name: string): FooterColumn;
  /** SQL for the row's number in the files, from 0. */
  place: string;
  /** SQL for the row's id as text; its number as `row 17` where the table has none, or none that may be shown. */
  id(): Promise<string>;
  /** The opened table behind another `Facts` of the same database. */
  other(facts: Facts): MeasuredTable;
}

/** Aggregates over one scan of the table: fused with all others that are asked in the same turn. */
export interface FusedMeasure<Ask, Answer> {
  /** SQL aggregate expressions over `view.from`. */
  aggregates(ask: Ask, table: MeasuredTable): readonly string[];
  /** From the values of these expressions, in their order. */
  answer(values: readonly JS[], ask: Ask, table: MeasuredTable): Answer;
  /** The answer where it is known without a scan. */
  known?(ask: Ask, table: MeasuredTable): Answer | undefined;
}

/** A measure with queries of its own: groupings, joins, samples; what aggregates it needs it asks of `table.scan`. */
export interface QueriedMeasure<Ask, Answer> {
  measure(ask: Ask, table: MeasuredTable, database: Database): Promise<Answer>;
}

export type Measure<Ask, Answer> = FusedMeasure<Ask, Answer> | QueriedMeasure<Ask, Answer>;
