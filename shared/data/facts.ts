import type { Measures } from './measures/index.ts';
import type { RowRule } from './row-rule.ts';

/** What all values of a column can be read as, exactly; `empty` where it has none, `nested` for lists and structs. */
export type ValueKind =
  | 'empty'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'text'
  | 'nested'
  | 'other';

/** Whether time stamps say their zone or offset: `some` do and others don't, so that they cannot be compared. */
export type TimeZones = 'none' | 'all' | 'some';

export interface FactColumn {
  name: string;
  /** The type that the file itself declares, as DuckDB writes it (`DECIMAL(18,2)`); absent for csv, tsv and jsonl. */
  declared?: string;
  /** What its values are; for text formats found out by reading all of them. */
  kind: ValueKind;
  /** Of time stamps. */
  zones?: TimeZones;
}

export type MeasureName = keyof Measures;
export type Ask<K extends MeasureName> = Measures[K]['ask'];
export type Answer<K extends MeasureName> = Measures[K]['answer'];

/**
 * A table of the user's as checks see it: what is asked in the same turn of the event loop is measured in as few scans
 * as can be, and the same question is answered once.
 */
export interface Facts {
  /** The input that names it, for messages and subjects: `data.train`. */
  input: string;
  uri: string;
  /** The digest of its files, which is taken while questions are answered. */
  sha256: Promise<string>;
  rows: number;
  /** Bytes of the files. */
  bytes: number;
  columns: readonly FactColumn[];
  column(name: string): FactColumn | undefined;
  /** @throws InputError where the data is at fault; rejects only the questions that cannot be answered. */
  measure<K extends MeasureName>(name: K, ask: Ask<K>): Promise<Answer<K>>;
  /** How many rows break a rule. */
  failing(rule: RowRule): Promise<number>;
  /**
   * The first rows, in the file's order, that break a rule: their ids, or `row 17` where the table has no id, or one that
   * may not be shown.
   */
  failingIds(rule: RowRule, most: number): Promise<string[]>;
  /** The same for rows by their numbers in the files, from 0. */
  idsAt(places: readonly number[]): Promise<string[]>;
  /** A query for DuckDB's own shell that shows all rows that break a rule. */
  queryFor(rule: RowRule): string;
}
