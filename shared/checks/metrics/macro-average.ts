import type { Undefined } from '../../stats/estimate.ts';
import type { Context } from '../metric.ts';
import { type ClassMetric, ofClass, withoutClass } from './class-metrics.ts';

/** The plain mean of a metric over all classes of the task; undefined where one class has no value. */
export function macroAverage(
  name: string,
  metric: ClassMetric,
  confusion: Float64Array,
  context: Context,
): number | Undefined {
  const classes = context.classes.length;
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    const value = ofClass(metric, confusion, classes, k);
    if (!Number.isFinite(value)) return withoutClass(name, metric, context, k);
    sum += value;
  }
  return sum / classes;
}
