import type { Role, Sample } from '../../data/evaluation.ts';
import { type Estimate, isUndefined, type RateCounts, type Undefined, wilson } from '../../stats/index.ts';
import { estimateOf } from '../compare.ts';
import { pairedHits } from '../kinds/paired-hits.ts';
import type { Context, Metric, RateMetric } from '../metric.ts';
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
  return groups.map((group) => measureGroup(metric, group, group.sample(), role, context, seed));
}

/** The same in one group whose sample is at hand. */
export function measureGroup(
  metric: GroupMetric,
  group: Group,
  sample: Sample,
  role: Role,
  context: Context,
  seed: number,
): MeasuredGroup {
  // Weighted or clustered rows are no counts of independent people.
  const isCounted = metric.hit && !sample.rows?.weight && !sample.rows?.cluster;
  const counts = isCounted ? rateCounts(metric, sample, role, context) : undefined;
  const estimate =
    counts && !isUndefined(counts)
      ? wilson(counts)
      : (counts ?? estimateOf(subjectOf(metric, context, seed), sample, role));
  if (isUndefined(estimate)) return { group, why: estimate.undefined };
  return { group, estimate, ...(counts && !isUndefined(counts) && { counts }) };
}

/** A group metric as the metrics of evaluate-vs-champion are asked for; its options are their defaults. */
export function subjectOf(metric: GroupMetric, context: Context, seed: number): Subject {
  const options = metric.metric.options?.parse({}) ?? {};
  return { key: metric.name, metric: metric.metric, options, context, seed };
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
    empty: emptyOf(metric),
  };
  const hits = pairedHits({ key: name, metric: rate, options: {}, context, seed: 0 }, sample, role, role);
  return isUndefined(hits) ? hits : { n: hits.n, hits: hits.hitsA };
}

/** Why a rate has no denominator; one of predictions says so itself, where its metric does. */
function emptyOf(metric: Metric): RateMetric['empty'] {
  if (metric.kind === 'rate') return metric.empty;
  if (metric.kind !== 'cells') return undefined;
  return (context, options) => {
    const none = metric.value(new Float64Array(context.classes.length ** 2), context, options);
    return isUndefined(none) ? none.undefined.replace(/^.*? is undefined: /s, '') : 'no row counts for it';
  };
}
