import type { Role, Task } from './evaluation.ts';
import type { ColumnType } from './table.ts';

/** Names of the columns that carry a meaning; the same in every table that has them. */
export interface ColumnNames {
  id: string;
  label: string;
  /** Binary: the label's positive value, as text. */
  positive?: string;
  prediction?: string;
  /** Binary: P(positive). Multiclass: class → column, in the order that the classes shall have. */
  score?: string | Readonly<Record<string, string>>;
  weight?: string;
  group?: string;
  /** Binary: the score from which a row is predicted positive where there is no prediction. Default 0.5. */
  threshold?: number;
}

/** One column of a slice: levels as they are, `bins` of equal size, or bins cut at `edges`. */
export interface SliceColumn {
  column: string;
  bins?: number;
  edges?: readonly number[];
}

/** Predictions that a model made of the test rows, in their order. */
export interface ComputedPredictions {
  /** Classification: `codes` index `names`. Regression: the values. */
  prediction?: { codes: Int32Array; names: readonly string[] } | Float64Array;
  /** Binary: one array, P(positive), without names; or one per class with the classes' names. */
  scores?: { names?: readonly string[]; arrays: readonly Float64Array[] };
}

/** The test rows as a model reads them. */
export interface FeatureRows {
  rows: number;
  columns: readonly { name: string; type: ColumnType }[];
  /** Columns with a meaning of their own (id, label, weight, …): no features unless named. */
  reserved: readonly string[];
  /** Numbers of these columns, in batches; an empty cell or a text that is no number is NaN. */
  numbers(
    names: readonly string[],
    batch: number,
    take: (count: number, columns: Float64Array[]) => Promise<void>,
  ): Promise<void>;
  /** Texts of these columns, in batches; an empty cell is ''. */
  texts(
    names: readonly string[],
    batch: number,
    take: (count: number, columns: string[][]) => Promise<void>,
  ): Promise<void>;
  /** Writes every column of the test rows to a new file of this format. */
  write(path: string, format: 'csv' | 'parquet'): Promise<void>;
}

/** Where a model's predictions come from. */
export type PredictionsRequest =
  | { uri: string | readonly string[] }
  | { compute: (features: FeatureRows) => Promise<ComputedPredictions> }
  /** The simple model: class shares, or the mean, of the label in `train` where given, else in the test rows. */
  | { simple: 'majority' | 'mean'; train?: string | readonly string[] };

/** What the metrics asked for read; a name says who asks, for the message where it is missing. */
export interface Needs {
  /** Metrics that read the predicted class or value. */
  prediction: readonly string[];
  /** Metrics that read scores. */
  scores: readonly string[];
  /** Further numeric columns of the models' files, by metric: `{mean_score: 'judge'}`. */
  columns: Readonly<Record<string, string>>;
  /** Some metric cannot be had from counted cells. */
  rows: boolean;
}

export interface EvaluationRequest {
  task: Task;
  columns: ColumnNames;
  /** Folder that relative paths start from. */
  folder: string;
  /** The labelled rows; where absent the challenger's predictions file carries the labels. */
  test?: string | readonly string[];
  predictions: Partial<Record<Role, PredictionsRequest>>;
  slices: readonly { columns: readonly SliceColumn[] }[];
  needs: Needs;
}

/** A file that the evaluation was made of. */
export interface InputRecord {
  name: string;
  uri: string;
  sha256: string;
  rows: number;
}
