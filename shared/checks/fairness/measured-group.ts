import type { Role, Rows, Sample } from '../../data/evaluation.ts';
import { once } from '../../once.ts';
import {
  type Estimate,
  effectiveCounts,
  isUndefined,
  type RateCounts,
  type Undefined,
  wilson,
} from '../../stats/index.ts';
import { estimateOf } from '../compare.ts';
import { pairedHits } from '../kinds/paired-hits.ts';
import type { Context, Metric, RateMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import type { GroupMetric } from './group-metric.ts';
import { type GroupPart, partOf } from './group-part.ts';
import type { Group } from './groups.ts';

/** One metric of one model in one group. */
export interface MeasuredGroup {
  group: Group;
  /** Absent where the metric is undefined there; `why` says so. */
  estimate?: Estimate;
  why?: string;
  /**
   * Of a rate: what groups are compared by. With weights or clusters the counts of independent rows that would tell as
   * much, which are no numbers of people.
   */
  counts?: RateCounts & { effective?: true };
  /** With clusters, which two groups may share: each row's influence on the value. */
  part?: () => GroupPart | Undefined;
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
  const { rows } = sample;
  const isCounted = metric.hit && !rows?.weight && !rows?.cluster;
  const counts = isCounted ? rateCounts(metric, sample, role, context) : undefined;
  const subject = subjectOf(metric, context, seed);
  const estimate =
    counts && !isUndefined(counts) ? wilson(counts) : (counts ?? estimateOf(subject, sample, role));
  if (isUndefined(estimate)) return { group, why: estimate.undefined };
  if (counts && !isUndefined(counts)) return { group, estimate, counts };
  const { hit } = metric;
  const effective =
    hit &&
    rows &&
    effectiveRate(estimate, rows, role, (label, prediction) => hit(label, prediction, context));
  return {
    group,
    ...(effective ?? { estimate }),
    ...(rows?.cluster && { part: once(() => partOf(subject, rows, role)) }),
  };
}

/** A rate of weighted or clustered rows by the counts that they are worth. */
function effectiveRate(
  { value }: Estimate,
  rows: Rows,
  role: Role,
  hit: (label: number, prediction: number) => 0 | 1 | null,
): Required<Pick<MeasuredGroup, 'estimate' | 'counts'>> {
  const prediction = rows.models[role]?.prediction;
  if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
  const hits = Int8Array.from(prediction, (predicted, i) => hit(rows.label[i], predicted) ?? -1);
  const counts = effectiveCounts({ hits, weight: rows.weight, cluster: rows.cluster });
  const n = hits.reduce((sum, one) => sum + Number(one >= 0), 0);
  return {
    estimate: { ...wilson(counts), value, n, method: "Wilson's score interval, effective sample size" },
    counts: { ...counts, effective: true },
  };
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
