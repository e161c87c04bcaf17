import type { ValueKind } from './facts.ts';

/** The quantiles that a profile tells. */
export const profiledQuantiles = [
  0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99,
] as const;

/** How a column's values are distributed, as far as later data can be compared with it. */
export interface ProfiledColumn {
  name: string;
  declared?: string;
  kind: ValueKind;
  missing: number;
  /** Distinct values: exact up to 10,000, else an estimate. */
  distinct: number;
  /**
   * Of numbers, and of dates and time stamps as seconds since 1970: population moments and order statistics. Absent where
   * there is no finite number, or where a double cannot hold them.
   */
  numbers?: {
    mean: number;
    standardDeviation: number;
    min: number;
    max: number;
    /** Fourth central moment over the squared variance: 3 for a normal; absent where there is no spread. */
    kurtosis?: number;
    /** At each of `profiledQuantiles`. */
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
