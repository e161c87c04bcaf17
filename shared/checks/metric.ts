import type { z } from 'zod';
import type { Role, Rows, Task } from '../data/evaluation.ts';
import type { InputFault } from '../errors.ts';
import type { Undefined } from '../stats/estimate.ts';

export interface Context {
  task: Task;
  /** Binary: [negative, positive]. */
  classes: readonly string[];
}

interface Named {
  /** scikit-learn's scorer name without `neg_`; the file's name, too. */
  name: string;
  /** One line for the catalogue. */
  title: string;
  tasks: readonly Task[];
  greaterIsBetter: boolean;
  /** What the metric reads of each model. */
  needs: 'prediction' | 'scores' | 'column';
  /** Settings of this metric in tollgate.yml (`fbeta: {beta: 2}`); absent where it has none. */
  options?: z.ZodObject;
  /** Range of the value, for limits that cannot be met: [0, 1] for accuracy. */
  range: readonly [number, number];
  /** When the value does not exist, and what scikit-learn returns there; for the catalogue. */
  undefinedWhere?: string;
  /** For a metric whose direction is an option (`mean_score`); `greaterIsBetter` is its default. See `withOptions`. */
  direction?(options: unknown): 'higher' | 'lower';
  /** What is wrong with options that only the task can tell (a class it does not have); `input` names the option. */
  misfit?(context: Context, options: unknown): InputFault | undefined;
}

/**
 * A share of rows: 1 for a hit, 0 for a miss, and rows outside the denominator left out.
 * Judged by Tango's interval; with weights or clusters by linearisation.
 */
export interface RateMetric<O = unknown> extends Named {
  kind: 'rate';
  /** From the label and the predicted class alone, so that counted cells are enough; null = outside the denominator. */
  hit(label: number, prediction: number, context: Context, options: O): 0 | 1 | null;
  /** Why no row counts, where none does: `no row has the label "1"`. */
  empty?(context: Context, options: O): string;
}

/** The same for rates that need more than the predicted class (`top_k_accuracy`). Rows outside the denominator are −1. */
export interface RowRateMetric<O = unknown> extends Named {
  kind: 'row-rate';
  hits(rows: Rows, role: Role, context: Context, options: O): Int8Array | Undefined;
}

/** A function of the confusion matrix. Judged by the smoothed paired cell bootstrap; with weights or clusters by linearisation. */
export interface CellMetric<O = unknown> extends Named {
  kind: 'cells';
  /** `confusion[label * classes + prediction]` holds counts or sums of weights, not only integers. */
  value(confusion: Float64Array, context: Context, options: O): number | Undefined;
}

/** A mean over rows of a per-row loss or score, or a root of one. Judged by the paired t, its cluster version, or betting. */
export interface MeanMetric<O = unknown> extends Named {
  kind: 'mean';
  losses(rows: Rows, role: Role, context: Context, options: O): Float64Array | Undefined;
  /** The value is the root of the mean (RMSE). */
  root?: boolean;
  /** Bounds of one row's loss where it has them; betting intervals need them. */
  bounds?(context: Context, options: O): readonly [number, number] | undefined;
}

/** How much farther an interval reaches down and up, and for what: `its bias`. */
export interface Allowance {
  below: number;
  above: number;
  reason: string;
}

/**
 * A smooth functional of the rows that is none of the above (roc_auc, average_precision, r2).
 * Judged by its influence function: `influence[i]` is the derivative of the value with respect to
 * row i's relative weight, so that the weighted mean of `influence` is 0 and the value's variance is
 * that of the mean of `influence`.
 */
export interface InfluenceMetric<O = unknown> extends Named {
  kind: 'influence';
  /** Rows are independent within the classes of the label (DeLong): variances are summed by class. */
  stratified?: boolean;
  method: string;
  estimate(
    rows: Rows,
    role: Role,
    context: Context,
    options: O,
  ): { value: number; influence: Float64Array } | Undefined;
  /**
   * How much farther than its influences say the interval of the value of `a` (or of `a` − `b`) must reach
   * down and up: for a value that lies above the truth on average, or for rows that no sample of this size
   * need have shown. Both are 0 or more; `reason` ends the method's name. See `widened`.
   */
  allowance?(rows: Rows, a: Role, b: Role | undefined, context: Context, options: O): Allowance;
  /** Fewest rows that its interval can be trusted with, and of what ("30 rows of the rarer class"). */
  sufficient?(
    rows: Rows,
    context: Context,
    options: O,
  ): { ok: true } | { ok: false; reason: string; needed: number };
}

/** A value without an interval (max_error hangs on one row): it is reported, and cannot carry a limit. */
export interface ReportedMetric<O = unknown> extends Named {
  kind: 'reported';
  value(rows: Rows, role: Role, context: Context, options: O): number | Undefined;
  /** Why no limit can be set on it. */
  reason: string;
}

export type Metric<O = unknown> =
  | RateMetric<O>
  | RowRateMetric<O>
  | CellMetric<O>
  | MeanMetric<O>
  | InfluenceMetric<O>
  | ReportedMetric<O>;
