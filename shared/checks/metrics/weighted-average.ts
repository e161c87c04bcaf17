import type { Undefined } from '../../stats/estimate.ts';
import type { Context } from '../metric.ts';
import { type ClassMetric, ofClass, withoutClass } from './class-metrics.ts';
import { labelled } from './class-sums.ts';

/** The mean over classes weighted by how often each is the label; a class without labels has no part in it. */
export function weightedAverage(
  name: string,
  metric: ClassMetric,
  confusion: Float64Array,
  context: Context,
): number | Undefined {
  const classes = context.classes.length;
  let sum = 0;
  let all = 0;
  for (let k = 0; k < classes; k++) {
    const mass = labelled(confusion, classes, k);
    if (mass === 0) continue;
    const value = ofClass(metric, confusion, classes, k);
    if (!Number.isFinite(value)) return withoutClass(name, metric, context, k);
    sum += mass * value;
    all += mass;
  }
  return all > 0 ? sum / all : { undefined: `${name} is undefined: there are no rows` };
}
