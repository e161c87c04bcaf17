/** Who a prediction belongs to. */
export const roles = ['challenger', 'champion', 'baseline'] as const;
export type Role = (typeof roles)[number];

export const tasks = ['binary', 'multiclass', 'regression'] as const;
export type Task = (typeof tasks)[number];

/** One model's predictions, one entry a row, in the order of the labelled rows. */
export interface Predictions {
  /** Binary: 0 or 1. Multiclass: index into `classes`. Regression: the value. */
  prediction?: Int32Array | Float64Array;
  /** Binary: one array, P(positive). Multiclass: one array per class, in the order of `classes`. */
  scores?: Float64Array[];
  /** Further numeric columns that a metric asked for by name (`mean_score: {column}`). */
  columns: Record<string, Float64Array>;
}

/** Row-wise data: every array has `n` entries, and entry i is the same row in all of them. */
export interface Rows {
  n: number;
  /** Binary: 0 or 1. Multiclass: index into `classes`. Regression: the value. */
  label: Int32Array | Float64Array;
  weight?: Float64Array;
  /** Cluster of each row (the `group` column), as codes 0 … clusters − 1. */
  cluster?: Int32Array;
  /** Of a part of the rows: the same clusters by their codes in all rows, so that two parts can be told to share one. */
  clusterInAll?: Int32Array;
  models: Partial<Record<Role, Predictions>>;
  /** Of a part of the rows: all of them, and how the part's values are taken from theirs. A copy (`{...rows}`) is no part. */
  whole?: { rows: Rows; take(values: Float64Array): Float64Array };
}

/**
 * The same rows counted: entry i says that `count[i]` rows have this label and these predicted
 * classes. It holds all that metrics of classes need and stays small however many rows there are.
 * Not available for regression, with weights or with clusters.
 */
export interface Cells {
  n: number;
  label: Int32Array;
  prediction: Partial<Record<Role, Int32Array>>;
  count: Float64Array;
}

/** Rows, cells or both, as the metrics asked for need them. */
export interface Sample {
  n: number;
  rows?: Rows;
  cells?: Cells;
}

/** One entry of `evaluate.slices`, and the part of the sample in each of its levels. */
export interface SliceSet {
  by: readonly string[];
  /** Level k is `{region: "north", sex: "F"}`; levels are sorted as text; a missing value reads `(missing)`. */
  levels: readonly {
    level: Readonly<Record<string, string>>;
    n: number;
    sample: () => Sample;
    /** Lets go of what was taken of the rows, or measured on them; `sample` takes it anew. */
    release?: () => void;
  }[];
}

/** All that the checks of evaluate-vs-champion see of the data. */
export interface Evaluation {
  task: Task;
  /** Binary: [negative, positive]. Regression: empty. */
  classes: readonly string[];
  overall: Sample;
  slices: readonly SliceSet[];
}
