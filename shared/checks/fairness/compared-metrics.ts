import type { Context } from '../metric.ts';
import type { Disparity } from './disparity.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetricsNamed } from './group-metrics-named.ts';
import type { DisparitySetting } from './settings.ts';

/**
 * The metrics by which a disparity compares groups: with more than two classes those of each class against the rest, or
 * of the class that the limit names.
 */
export function comparedMetrics(
  { of }: Disparity,
  { class: one }: Pick<DisparitySetting, 'class'>,
  context: Context,
): GroupMetric[] {
  const metrics = of.flatMap((name) => groupMetricsNamed(name, context));
  return one === undefined ? metrics : metrics.filter((metric) => metric.class === one);
}
