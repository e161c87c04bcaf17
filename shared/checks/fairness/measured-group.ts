import type { Role, Sample } from '../../data/evaluation.ts';
import { type Estimate, isUndefined, type RateCounts, type Undefined, wilson } from '../../stats/index.ts';
import { estimateOf } from '../compare.ts';
import { pairedHits } from '../kinds/paired-hits.ts';
import type { Context } from '../metric.ts';
import type { Subject } from '../subject.ts';
import type { GroupMetric } from './group-metric.ts';
import type { Group } from './groups.ts';

/** One metric of one model in one group. */
export interface MeasuredGroup {
  group: Group;
  /** Absent where the metric is undefined there; `why` says so. */
  estimate?: Estimate;
  why?: string;
  /** Of a rate: what groups are compared by. */
  counts?: RateCounts;
}

/** Measures a metric in every group, by its own denominator; undefined is undefined, never 0. */
export function measureGroups(
  metric: GroupMetric,
  groups: readonly Group[],
  role: Role,
  context: Context,
  seed: number,
): MeasuredGroup[] {
  const subject = subjectOf(metric, context, seed);
  return groups.map((group) => {
    const sample = group.sample();
    // Weighted or clustered rows are no counts of independent people.
    const isCounted = metric.hit && !sample.rows?.weight && !sample.rows?.cluster;
    const counts = isCounted ? rateCounts(metric, sample, role, context) : undefined;
    const estimate =
      counts && !isUndefined(counts) ? wilson(counts) : (counts ?? estimateOf(subject, sample, role));
    if (isUndefined(estimate)) return { group, why: estimate.undefined };
    return { group, estimate, ...(counts && !isUndefined(counts) && { counts }) };
  });
}

/** A group metric as the metrics of evaluate-vs-champion are asked for. */
export function subjectOf(metric: GroupMetric, context: Context, seed: number): Subject {
  return { key: metric.name, metric: metric.metric, options: {}, context, seed };
}

function rateCounts(
  { name, metric, hit }: GroupMetric,
  sample: Sample,
  role: Role,
  context: Context,
): RateCounts | Undefined {
  const rate = {
    ...metric,
    kind: 'rate' as const,
    hit: hit as NonNullable<GroupMetric['hit']>,
    empty: metric.kind === 'rate' ? metric.empty : undefined,
  };
  const hits = pairedHits({ key: name, metric: rate, options: {}, context, seed: 0 }, sample, role, role);
  return isUndefined(hits) ? hits : { n: hits.n, hits: hits.hitsA };
}
