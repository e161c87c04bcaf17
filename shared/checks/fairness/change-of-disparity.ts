import type { Evaluation, Sample } from '../../data/evaluation.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { isUndefined, type Undefined } from '../../stats/index.ts';
import { type Limit, rowsThatDecide } from '../limit.ts';
import { about, counted, withInterval, written } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import { sharedClusters } from './between-groups.ts';
import { changeParts } from './change-parts.ts';
import { comparedMetrics } from './compared-metrics.ts';
import { type ContrastPart, contrastOverBoth } from './contrast-over-both.ts';
import type { Disparity } from './disparity.ts';
import { type GroupUnderBoth, gapChange, grownBy, type Limits } from './gap-change.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupUnderBoth } from './group-under-both.ts';
import type { Group, Groups } from './groups.ts';
import { type MeasuredGroup, measureGroup, subjectOf } from './measured-group.ts';
import { realisticRows } from './realistic-rows.ts';
import type { DisparitySetting, FairnessSettings } from './settings.ts';

export interface ChangeOfDisparityRequest {
  /** The limit's key in tollgate.yml. */
  key: string;
  disparity: Disparity;
  setting: DisparitySetting;
  groups: Groups;
  evaluation: Evaluation;
  change: FairnessSettings['change'];
  /** Whether a gap that has grown holds the gate. */
  required: boolean;
  alpha: number;
  seed: number;
}

/** The most pairs that a check lists; the decision is over all of them. */
const mostListed = 200;

interface Measured {
  metric: GroupMetric;
  group: Group;
  both: GroupUnderBoth;
  challenger: MeasuredGroup;
  /** Of rows in clusters, which two groups may share: what a comparison over both groups needs. */
  parts?: { moved: ContrastPart; sum: ContrastPart };
}

/** A group, or two that share clusters, whose change could not be judged. */
interface Aside {
  metric: GroupMetric;
  groups: readonly Group[];
  why: string;
}

/**
 * Whether the challenger puts any two groups farther apart than the champion does, by the metrics of a disparity: the
 * change of each pair's gap against `change.margin`, of a ratio the ratio of the ratios against `change.ratio-margin`.
 * Bonferroni over all pairs, metrics and both directions controls what is said of any. docs/decisions/change-in-groups.md.
 */
export function changeOfDisparity(request: ChangeOfDisparityRequest): Check {
  const { key, disparity, setting, groups, evaluation, change, required, alpha } = request;
  const id = `change/${key}/${groups.name}`;
  const title = `Change of ${key} by ${groups.name}`;
  const metrics = comparedMetrics(disparity, setting, evaluation);
  const judgedGroups = groups.groups.filter(({ excluded }) => excluded === undefined);
  const comparisons = (metrics.length * judgedGroups.length * (judgedGroups.length - 1)) / 2;
  const level = 1 - (2 * alpha) / Math.max(1, 2 * comparisons);
  const { measured, asides } = measure(request, metrics, judgedGroups, level);
  const pairs = metrics.flatMap((metric) =>
    judgePairs(
      request,
      measured.filter((one) => one.metric === metric),
      level,
    ),
  );
  asides.push(...pairs.flatMap((pair) => ('why' in pair ? [pair] : [])));
  const judged = pairs
    .flatMap((pair) => ('why' in pair ? [] : [pair]))
    .toSorted((a, b) => severity[a.status] - severity[b.status] || b.beyond - a.beyond);
  const listed = judged.slice(0, mostListed).map((pair) => findingOf(request, pair, level, comparisons));
  const withStatus = (status: JudgedPair['status']) => judged.filter((one) => one.status === status).length;
  const [worse, undecided] = [withStatus('fail'), withStatus('inconclusive')];
  const decides = judged.length > 0 && undecided + asides.length === 0;
  const holds = required && change.required ? 'inconclusive' : 'skip';
  const of = ` of ${counted(judged.length)} ${judged.length === 1 ? 'pair' : 'pairs'}`;
  const words = [
    judged.length === 0 ? 'there are not two groups to compare' : undefined,
    worse > 0 ? listed[0].why : undefined,
    worse > 1 ? `and more unequal between ${counted(worse - 1)} more${of}` : undefined,
    decides && worse === 0 ? `no more unequal between any${of}` : undefined,
    judged.length > 0 && !decides && worse === 0
      ? 'shown to be more unequal between no two groups'
      : undefined,
    undecided > 0
      ? `undecided between ${counted(undecided)}${of}${worse > 0 ? '' : `: ${listed[0].why}`}`
      : undefined,
    asides.length > 0 ? `${namesOf(asides[0])} could not be judged (${asides[0].why})` : undefined,
    asides.length > 1 ? `and ${counted(asides.length - 1)} more could not` : undefined,
    worse > 0 && !required ? 'told, not required' : undefined,
  ];
  return {
    id,
    title,
    status: worse > 0 ? (required ? 'fail' : 'warn') : decides ? 'pass' : holds,
    why: words
      .filter((word) => word !== undefined)
      .join('; ')
      .slice(0, 2_000),
    findings: [...listed, ...asides.slice(0, mostListed).map((aside) => asideFinding(request, aside))],
  };
}

function measure(
  { disparity, evaluation, seed }: ChangeOfDisparityRequest,
  metrics: readonly GroupMetric[],
  groups: readonly Group[],
  level: number,
): { measured: Measured[]; asides: Aside[] } {
  const measured: Measured[] = [];
  const asides: Aside[] = [];
  for (const group of groups) {
    const sample = group.sample();
    for (const metric of metrics) {
      const of = (role: 'challenger' | 'champion') =>
        measureGroup(metric, group, sample, role, evaluation, seed);
      const [challenger, champion] = [of('challenger'), of('champion')];
      const why = challenger.why ?? champion.why;
      if (why !== undefined) {
        asides.push({ metric, groups: [group], why });
        continue;
      }
      const subject = subjectOf(metric, evaluation, seed);
      const models = { challenger, champion };
      const both = groupUnderBoth(subject, sample, models, disparity.compare, (1 - level) / 2);
      if (isUndefined(both)) asides.push({ metric, groups: [group], why: both.undefined });
      else {
        const parts = partsOf(subject, sample, challenger, disparity);
        measured.push({ metric, group, both, challenger, parts });
      }
    }
  }
  return { measured, asides };
}

/** What the rows of a group say of the change, where they lie in clusters. */
function partsOf(
  subject: Subject,
  { rows }: Sample,
  { part }: MeasuredGroup,
  { compare }: Disparity,
): Measured['parts'] {
  const ofModel = part?.();
  const parts = rows && ofModel && changeParts(subject, rows, compare);
  if (!parts || isUndefined(parts) || isUndefined(ofModel)) return undefined;
  const { weight, cluster, clusters } = ofModel;
  const design = { weight, cluster, clusters };
  return { moved: { ...parts.moved, ...design }, sum: { ...parts.sum, ...design } };
}

interface Growth extends Limits {
  /** The method. */
  by: string;
}

/** Two groups compared by one metric: `low` has the smaller value under the challenger. */
interface JudgedPair {
  low: Measured;
  high: Measured;
  shown: Growth;
  limit: Limit;
  status: 'fail' | 'inconclusive' | 'pass';
  /** How far the value lies on the wrong side of the limit. */
  beyond: number;
}

const severity = { fail: 0, inconclusive: 1, pass: 2 } as const;

function judgePairs(
  { disparity, change }: ChangeOfDisparityRequest,
  measured: readonly Measured[],
  level: number,
): (JudgedPair | Aside)[] {
  const isRatio = disparity.compare === 'ratio';
  const limit: Limit = isRatio
    ? { op: '>=', value: 1 - change['ratio-margin'] }
    : { op: '<=', value: change.margin };
  return measured.flatMap((one, i) =>
    measured.slice(i + 1).map((other): JudgedPair | Aside => {
      const [low, high] = one.both.challenger <= other.both.challenger ? [one, other] : [other, one];
      const grown = growthOf(high, low, level);
      if (isUndefined(grown)) {
        return { metric: one.metric, groups: [one.group, other.group], why: grown.undefined };
      }
      const shown = isRatio ? { ...ratioOf(grown), by: grown.by } : grown;
      const beyond = isRatio ? limit.value - shown.value : shown.value - limit.value;
      const [met, broken] = isRatio
        ? [shown.low >= limit.value, shown.high < limit.value]
        : [shown.high <= limit.value, shown.low > limit.value];
      return { low, high, shown, limit, status: met ? 'pass' : broken ? 'fail' : 'inconclusive', beyond };
    }),
  );
}

/** Of groups that share clusters by the influences of both groups' rows; of others by their own limits. */
function growthOf(far: Measured, near: Measured, level: number): Growth | Undefined {
  if (!far.parts || !near.parts || !sharedClusters(far.challenger, near.challenger)) {
    return { ...gapChange(near.both, far.both), by: 'MOVER of paired changes' };
  }
  const limits: Limits[] = [];
  for (const key of ['moved', 'sum'] as const) {
    const estimate = contrastOverBoth(far.parts[key], near.parts[key], 'linearised');
    if (estimate.insufficient) return { undefined: estimate.insufficient.reason };
    const [low, high] = estimate.interval(level);
    limits.push({ value: estimate.value, low, high });
  }
  return { ...grownBy(limits[0], limits[1]), by: 'cluster t of paired changes over both groups' };
}

function findingOf(
  { key, disparity, groups, alpha }: ChangeOfDisparityRequest,
  { low, high, shown, limit, status }: JudgedPair,
  level: number,
  comparisons: number,
): Finding {
  const { metric } = low;
  const isRatio = disparity.compare === 'ratio';
  const interval: [number, number] = [shown.low, shown.high];
  const pair = metric.better === 'smaller' ? [high, low] : [low, high];
  const n = low.group.n + high.group.n;
  const needed = status === 'inconclusive' ? rowsNeeded(shown, limit, alpha, n) : undefined;
  const names = pair.map(({ group }) => group.name);
  const champion = Math.abs(high.both.champion - low.both.champion);
  const challenger = high.both.challenger - low.both.challenger;
  const sizes = [champion, challenger].map((gap) => written(isRatio ? Math.exp(-gap) : gap));
  const number = withInterval(shown.value, interval, isRatio ? '' : '+');
  const allowed = `allowed ${isRatio ? 'at least' : 'at most'} ${written(limit.value)}`;
  const what = isRatio
    ? `the ratio of ${metric.name} between ${names.join(' and ')}`
    : `the gap in ${metric.name} between ${names.join(' and ')}`;
  const verb = isRatio ? 'fell' : 'grew';
  const moved = `from ${sizes[0]} to ${sizes[1]}: ${number}${isRatio ? ' times' : ''}, ${allowed}`;
  const words = {
    fail: `${what} ${verb} ${moved}`,
    pass: `${what} ${verb} no more than allowed, ${moved}`,
    inconclusive: `whether ${what} ${verb} is not decided, ${moved}`,
  }[status];
  const more = needed
    ? `; ${about(needed)} rows of the two would decide`
    : needed === null
      ? '; no realistic number of rows would decide'
      : '';
  return {
    subject: key,
    statistic: isRatio ? 'change_ratio' : 'change',
    metric: metric.name,
    by: groups.set.by.map(({ column }) => column),
    pair: names,
    value: shown.value,
    // JSON has no infinite number: a ratio without an upper end is shown without an interval.
    ...(Number.isFinite(shown.high) && { interval }),
    level,
    method: `${shown.by}, Bonferroni over ${counted(comparisons)} pairs`,
    limit,
    better: isRatio ? 'larger' : 'smaller',
    n,
    needed,
    status,
    why: `${words}${more}`.slice(0, 2_000),
  };
}

/** Logarithms of a ratio grow apart by what its ratio falls. */
function ratioOf({ value, low, high }: Limits): Limits {
  return { value: Math.exp(-value), low: Math.exp(-high), high: Math.exp(-low) };
}

function rowsNeeded({ value, low, high }: Limits, limit: Limit, alpha: number, n: number): number | null {
  const interval = (): [number, number] => [low, high];
  const needed = rowsThatDecide({ value, n, method: '', interval, p: () => 1 }, limit, alpha, n);
  return needed !== null && realisticRows(needed, n) ? needed : null;
}

function asideFinding({ key, groups: { set } }: ChangeOfDisparityRequest, aside: Aside): Finding {
  const { metric, groups, why } = aside;
  const base = { subject: key, statistic: 'change', metric: metric.name, status: 'skip' as const, why };
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const [group, other] = groups;
  if (!other) return { ...base, slice: group.level, n };
  return { ...base, by: set.by.map(({ column }) => column), pair: groups.map(({ name }) => name), n };
}

function namesOf({ groups }: Aside): string {
  return groups.map(({ name }) => name).join(' against ');
}
