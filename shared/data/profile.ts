import type { ValueKind } from './facts.ts';

/** How a column's values are distributed, as far as later data can be compared with it. */
export interface ProfiledColumn {
  name: string;
  declared?: string;
  kind: ValueKind;
  missing: number;
  /** Distinct values: exact up to 10,000, else an estimate. */
  distinct: number;
  /** Of numbers, and of dates and time stamps as seconds since 1970: population moments and order statistics. */
  numbers?: {
    mean: number;
    standardDeviation: number;
    min: number;
    max: number;
    /** At 0.01, 0.05, 0.1, 0.2 … 0.9, 0.95, 0.99. */
    quantiles: readonly number[];
  };
  /** The most frequent values as text with their rows, most frequent first, at most 1,000; `others` counts the rest's rows. */
  categories?: { values: readonly (readonly [string, number])[]; others: number };
}

/** What a table looked like: written when a model is trained, read when other data is compared with it. */
export interface Profile {
  schema: 'tollgate/profile/v1';
  /** The digest of the files that it is of. */
  sha256: string;
  rows: number;
  columns: readonly ProfiledColumn[];
}
