import type { Context } from '../metric.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetricsOf } from './group-metrics-of.ts';

/**
 * The metrics that a name stands for on this task: one, or with more than two classes those of all classes, unless the
 * name holds one (`true_positive_rate[cat]`). None where the task has no such metric, or no such class.
 */
export function groupMetricsNamed(name: string, context: Context): GroupMetric[] {
  return groupMetricsOf(context).filter((metric) => metric.name === name || metric.family === name);
}
