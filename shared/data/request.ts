import type { Role, Task } from './evaluation.ts';
import type { Column } from './table.ts';

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
  time?: string;
  /** Binary: the score from which a row is predicted positive where there is no prediction. Default 0.5. */
  threshold?: number;
}

/** One column of a slice: levels as they are, `bins` of equal size, or bins cut at `edges`. */
export interface SliceColumn {
  column: string;
  bins?: number;
  edges?: readonly number[];
  /** The setting that asked for it, for messages; `evaluate.slices` where absent. */
  setting?: string;
}

/** The slices tell people apart: their columns are protected, and no value of theirs stands in a message. */
export interface PeopleRequest {
  /** A table with the protected columns, joined by id; what it lacks is read from the labelled rows. */
  data?: string | readonly string[];
  /** Its column of ids; `columns.id` where absent. */
  id?: string;
  /** What becomes of rows without a value, for what is told of them. */
  missing: 'group' | 'exclude';
  /** The class that is good for people: it becomes the positive one of labels, predictions and scores. */
  favorable?: string;
}

/** Predictions that a model made of the labelled rows, in their order. */
export interface ComputedPredictions {
  /** Classes: `codes` index `names`. Regression: the values. */
  prediction?: { codes: Int32Array; names: readonly string[] } | Float64Array;
  /** P(positive) in one array without names, or one array a class; without names in the classes' order. */
  scores?: { names?: readonly string[]; arrays: readonly Float64Array[] };
}

/** The labelled rows as a model reads them. */
export interface FeatureRows {
  /** The input that the rows come from, for messages: `data.test`. */
  input: string;
  rows: number;
  columns: readonly Column[];
  /** Columns with a meaning of their own (id, label, weight, …): no features unless named. */
  reserved: readonly string[];
  /** Folder for what a model writes; it goes when the database is closed. */
  folder: string;
  /** Of these columns the ones that hold numbers only. */
  numeric(names: readonly string[]): Promise<string[]>;
  /** These columns in batches, in the rows' order: arrays of numbers (NaN where empty) or of texts ('' where empty). */
  batches(
    columns: readonly { name: string; as: 'number' | 'text' }[],
    size: number,
    take: (count: number, values: (Float64Array | string[])[]) => Promise<void>,
  ): Promise<void>;
  /** Writes all columns but the label to a new file in `folder`. */
  write(path: string, format: 'csv' | 'parquet'): Promise<void>;
}

/** Where a model's predictions come from. */
export type PredictionsRequest =
  | { uri: string | readonly string[] }
  /** Predictions made here, in the rows' order, or a file in `folder` that holds them with the rows' ids. */
  | { uri: string; compute: (rows: FeatureRows) => Promise<ComputedPredictions | { file: string }> }
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
  people?: PeopleRequest;
  needs: Needs;
}

/** A file that the evaluation was made of. */
export interface InputRecord {
  name: string;
  uri: string;
  sha256: string;
  /** Absent where the file is a model. */
  rows?: number;
  /** Of its files, as they are stored. */
  bytes?: number;
  /** How long it took to open and load. */
  seconds?: number;
}
