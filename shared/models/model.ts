/** One column of the rows that a model reads. */
export interface FeatureColumn {
  name: string;
  type: 'text' | 'integer' | 'number' | 'boolean' | 'other';
}

/** The test rows as a model reads them; shared/data gives them. */
export interface FeatureRows {
  /** The input that the rows come from, for messages: `data.test`. */
  input: string;
  rows: number;
  columns: readonly FeatureColumn[];
  /** Columns with a meaning of their own (id, label, weight, …): no features unless named. */
  reserved: readonly string[];
  /** Folder for what a model writes; it goes when the gate is done. */
  folder: string;
  /** Of these columns the ones that hold numbers only. */
  numeric(names: readonly string[]): Promise<string[]>;
  /** These columns in batches, in the rows' order: arrays of numbers (NaN where empty) or of texts ('' where empty). */
  batches(
    columns: readonly { name: string; as: 'number' | 'text' }[],
    size: number,
    take: (count: number, values: (Float64Array | string[])[]) => Promise<void>,
  ): Promise<void>;
  /** Writes all columns but the label to a new file. */
  write(path: string, format: 'csv' | 'parquet'): Promise<void>;
}

/** Predictions of all rows in their order, or a file that holds them with the rows' ids. */
export type ModelPredictions = { file: string } | ComputedPredictions;

export interface ComputedPredictions {
  /** Classes: `codes` index `names`. Regression: the values. */
  prediction?: { codes: Int32Array; names: readonly string[] } | Float64Array;
  /** P(positive) in one array without names, or one array a class; without names in the classes' order. */
  scores?: { names?: readonly string[]; arrays: readonly Float64Array[] };
}

/** A model that predicts here. */
export interface Model {
  predict(rows: FeatureRows): Promise<ModelPredictions>;
  close(): Promise<void>;
}
