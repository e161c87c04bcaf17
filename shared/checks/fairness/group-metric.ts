import type { Task } from '../../data/evaluation.ts';
import type { Context, Metric } from '../metric.ts';

/**
 * What is measured in every group of people. "Positive" is the favorable label: `fairness.favorable-label`, or the
 * positive class.
 *
 * Where there are more than two classes a metric with `perClass` is measured once for each class against the rest:
 * `true_positive_rate[cat]` is the share of the cats that are predicted so. That is its name wherever it is shown or
 * asked for, and the `subject` of its findings; `family` and `class` hold the two parts. See `groupMetricsOf`.
 */
export interface GroupMetric {
  /** fairlearn's name, without the library's prefixes; the file's name, too. Of one class: `name[class]`. */
  name: string;
  /** One line for the catalogue. */
  title: string;
  tasks: readonly Task[];
  /** With more than two classes: of each class against the rest. */
  perClass?: true;
  /** Of one class against the rest: the metric's name without it, and the class. */
  family?: string;
  class?: string;
  /** What other libraries call it: a message points from there to here. */
  alsoCalled?: readonly string[];
  /** Which side is better for the people of a group; absent where neither is (selection_rate). */
  better?: 'larger' | 'smaller';
  /** How one model's value and its paired change against the champion are measured. */
  metric: Metric;
  /**
   * Of a rate: 1 for a hit, 0 for a miss, null outside its denominator, which may hang on the prediction
   * (positive_predictive_value). Groups are compared by these counts.
   */
  hit?(label: number, prediction: number, context: Context): 0 | 1 | null;
}
