import type { Context } from '../metric.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetrics } from './group-metrics/index.ts';
import { oneAgainstRest } from './one-against-rest.ts';

/** All that can be measured in groups on this task; with more than two classes metrics of a class once for each. */
export function groupMetricsOf(context: Context): GroupMetric[] {
  return groupMetrics
    .filter(({ tasks }) => tasks.includes(context.task))
    .flatMap((metric) =>
      metric.perClass && context.task === 'multiclass'
        ? context.classes.map((_, k) => oneAgainstRest(metric, k, context))
        : [metric],
    );
}
