import type { GroupMetric } from '../group-metric.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import type { Comparison } from './comparison.ts';

/** Two groups compared by one metric. */
export interface Pair {
  metric: GroupMetric;
  low: MeasuredGroup;
  high: MeasuredGroup;
  /** Absent where their ratio is undefined or nothing compares them; `why` says so. */
  comparison?: Comparison;
  why?: string;
}

/** The group that is worse off as it was seen, and the other: the lower one, unless smaller is better. */
export function worstFirst({ metric, low, high }: Pair): [MeasuredGroup, MeasuredGroup] {
  return metric.better === 'smaller' ? [high, low] : [low, high];
}
