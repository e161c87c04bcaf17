import type { Task } from '../../data/evaluation.ts';
import type { Context, Metric } from '../metric.ts';

/**
 * What is measured in every group of people. "Positive" is the favorable label: `fairness.favorable-label`, or the
 * positive class.
 */
export interface GroupMetric {
  /** fairlearn's name, without the library's prefixes; the file's name, too. */
  name: string;
  /** One line for the catalogue. */
  title: string;
  tasks: readonly Task[];
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
