import type { Role } from './evaluation.ts';

/** Of every labelled row the level of one slice: an index into its levels. */
export interface RowLevels {
  levels: readonly { level: Readonly<Record<string, string>>; n: number }[];
  codes: ArrayLike<number>;
}

/** A feature of sampled rows: numbers (NaN where missing) or codes of categories (−1 where missing). */
export type SampledFeature =
  | { name: string; kind: 'number'; numbers: Float64Array }
  | { name: string; kind: 'category'; codes: Int32Array; levels: number };

/** Rows without a value in one feature, by the levels of one slice. */
export interface MissingByLevel {
  feature: string;
  /** In the order of the slice's levels. */
  missing: readonly number[];
}

/** What the features of the labelled rows have to do with the groups that the rows belong to. */
export interface GroupedFeatures {
  /** Columns that were looked at. */
  features: readonly string[];
  /** By slice, the features that lack a value in some row. */
  missing: ReadonlyMap<number, readonly MissingByLevel[]>;
  /** Sampled rows: every feature, and by slice the level of each row. */
  sample: { rows: number; features: readonly SampledFeature[]; levels: ReadonlyMap<number, Int32Array> };
}

/** Decisions of one original group when the protected value is another one. */
export interface FlippedGroup {
  /** The group that the rows belong to; absent where all rows are meant. */
  from?: string;
  /** The group that they were given; absent where any other one is meant. */
  to?: string;
  n: number;
  /** Rows that were decided otherwise; to the favorable class and away from it, where there is one. */
  changed: number;
  favorable?: number;
  unfavorable?: number;
  /** Regression: mean of the prediction's change. */
  mean?: number;
}

/** What a model decides of the same rows when a protected value is changed. */
export interface FlippedDecisions {
  role: Role;
  column: string;
  /** Rows that were decided again, of the labelled ones. */
  rows: number;
  of: number;
  /** Groups that rows were given, and those that were left out because they are rare. */
  tried: readonly string[];
  untried: number;
  /** All rows by any other value; then by original group; then by both groups. */
  groups: readonly FlippedGroup[];
  /** Rows that were decided again with their own value, and those of them that were decided otherwise. */
  repeated: { n: number; changed: number };
  /** Row by row, for designs with weights or clusters: 1 where some other value changes the decision. */
  design?: { changed: Uint8Array; weight?: Float64Array; cluster?: Int32Array };
}

/** A protected value that was not changed, and why; `never` where the model cannot read it. */
export interface NotFlipped {
  role: Role;
  column: string;
  why: string;
  never?: boolean;
  /** The model refused the changed rows. */
  refused?: boolean;
}

/** Rows of a table by group of one protected column, told apart as the labelled rows are. */
export interface GroupCounts {
  /** `data.test`, `data.train`. */
  input: string;
  column: string;
  counts: readonly { name: string; n: number }[];
  /** Rows without a value. */
  missing: number;
  /** The rows could not be told apart, and why; there are no counts then. */
  why?: string;
}

/** Share of each group among the people that the model is for, by protected column. */
export type PopulationShares = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is known besides labels and predictions of the groups that labelled rows belong to. */
export interface FairnessEvidence {
  /** Of each slice. */
  levels: readonly RowLevels[];
  features?: GroupedFeatures;
  flips: readonly (FlippedDecisions | NotFlipped)[];
  /** Of the training data. */
  train: readonly GroupCounts[];
  population?: PopulationShares;
}
