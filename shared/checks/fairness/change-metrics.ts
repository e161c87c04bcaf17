import type { Task } from '../../data/evaluation.ts';
import type { Context } from '../metric.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetricsNamed } from './group-metrics-named.ts';

/**
 * What must not get worse in any group where `change.metrics` is absent. Few, because every metric adds a family of
 * groups in which something may look worse by chance. On the same rows the predictive values and all other rates of two
 * classes follow from the true and the false positive rate, so these two and accuracy, whose denominator is largest,
 * say it all.
 */
const usual: Readonly<Record<Task, readonly string[]>> = {
  binary: ['accuracy', 'true_positive_rate', 'false_positive_rate'],
  multiclass: ['accuracy', 'true_positive_rate_macro'],
  regression: ['mean_absolute_error'],
};

/** The metrics whose change is judged in every group; with more than two classes one of a class stands for all classes. */
export function changeMetrics(asked: readonly string[] | undefined, context: Context): GroupMetric[] {
  return (asked ?? usual[context.task]).flatMap((name) => groupMetricsNamed(name, context));
}
