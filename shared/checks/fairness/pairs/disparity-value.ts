import type { Disparity } from '../disparity.ts';
import type { GroupMetric } from '../group-metric.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import type { DisparitySetting } from '../settings.ts';

/** One metric in every group. */
export interface MeasuredMetric {
  metric: GroupMetric;
  groups: readonly MeasuredGroup[];
}

/** fairlearn's number, and the groups and the metric that it hangs on. */
export interface DisparityValue {
  value: number;
  metric: GroupMetric;
  low: MeasuredGroup;
  high: MeasuredGroup;
}

/**
 * A disparity as fairlearn computes it: the largest value minus the smallest, or the smallest divided by the largest, of
 * the metric that is worst (or their mean). Over the groups in which the metric is defined, or with `zero` also over the
 * others, each 0 as fairlearn has it. Undefined where fewer than two groups are left or the largest value is 0.
 */
export function disparityValue(
  measured: readonly MeasuredMetric[],
  compare: Disparity['compare'],
  agg: DisparitySetting['agg'],
  zero = false,
): DisparityValue | { undefined: string } {
  const values: DisparityValue[] = [];
  for (const { metric, groups } of measured) {
    const judged = groups.filter(
      ({ estimate, group }) => group.excluded === undefined && (zero || estimate !== undefined),
    );
    const sorted = judged.toSorted((a, b) => valueIn(a) - valueIn(b));
    const [low, high] = [sorted[0], sorted[sorted.length - 1]];
    if (sorted.length < 2) return { undefined: `${metric.name} is not defined in two groups` };
    if (compare === 'ratio' && valueIn(high) === 0)
      return { undefined: `${metric.name} is 0 in every group` };
    const value = compare === 'ratio' ? valueIn(low) / valueIn(high) : valueIn(high) - valueIn(low);
    values.push({ value, metric, low, high });
  }
  const worst = values.reduce((most, one) =>
    (compare === 'ratio' ? one.value < most.value : one.value > most.value) ? one : most,
  );
  if (agg === 'worst_case') return worst;
  return { ...worst, value: values.reduce((sum, { value }) => sum + value, 0) / values.length };
}

/** A group's value; 0 where it is undefined. */
export function valueIn({ estimate }: MeasuredGroup): number {
  return estimate?.value ?? 0;
}
