import type { Check, Finding } from '../../report/schema.ts';
import { type Estimate, wilson } from '../../stats/index.ts';
import { comparedMetrics } from '../fairness/compared-metrics.ts';
import { disparities } from '../fairness/disparities/index.ts';
import type { Disparity } from '../fairness/disparity.ts';
import type { GroupMetric } from '../fairness/group-metric.ts';
import type { GroupSet } from '../fairness/group-sets.ts';
import type { Group } from '../fairness/groups.ts';
import { judgeMeasured } from '../fairness/judge-disparity.ts';
import type { MeasuredGroup } from '../fairness/measured-group.ts';
import type { MeasuredMetric } from '../fairness/pairs/disparity-value.ts';
import type { Pair } from '../fairness/pairs/pair.ts';
import { pairsOf } from '../fairness/pairs/pairs-of.ts';
import type { DisparitySetting, FairnessSettings } from '../fairness/settings.ts';
import { counted } from '../sentence.ts';
import { combined } from './combined.ts';
import { rejudgedMean } from './rejudged-mean.ts';
import { checkOf, levelKey, type Reported } from './reported.ts';
import { reportedCounts } from './reported-counts.ts';
import type { ReportedGroups } from './reported-groups.ts';
import { reportedPairs } from './reported-pairs.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

export interface AskedDisparity {
  key: string;
  setting: DisparitySetting;
  set: GroupSet;
  fairness: FairnessSettings;
  alpha: number;
}

/**
 * A disparity of one set of groups judged again: rates from the hits and rows of each group, by the same decision on all
 * pairs; what has no counts from the pairs' own p-values at the base's limit, never better than told. Groups that are
 * too small to be shown cannot be confirmed, so that nothing passes with them.
 */
export function rejudgedDisparity(
  asked: AskedDisparity,
  reported: Reported,
  read: ReportedGroups | Unusable,
): Check {
  const { key, setting, set, fairness } = asked;
  const name = set.by.map(({ column }) => column).join(' × ');
  const id = `disparity/${key}/${name}`;
  const title = `${key} by ${name}`;
  const required = setting.required && (set.by.length === 1 || fairness.intersections.required);
  const refused = ({ refused: { status, why } }: Unusable): Check => {
    const isTold = status === 'inconclusive' && !required;
    return { id, title, status: isTold ? 'skip' : status, why, findings: [] };
  };
  const told = checkOf(reported, id, title);
  if (isUnusable(told)) return refused(told);
  if (isUnusable(read)) return refused(read);
  const disparity = disparities.find((one) => one.name === setting.disparity) as Disparity;
  const metrics = comparedMetrics(disparity, setting, read.context);
  if (metrics.length === 0) return refused(missing(`what ${key} compares`));
  const isCounted = reported.independent && metrics.every(({ hit }) => hit !== undefined);
  const isMean = setting.agg === 'mean' && metrics.length > 1 && !isCounted;
  const measured: MeasuredMetric[] = [];
  const families: Pair[][] = [];
  for (const metric of metrics) {
    const groups: MeasuredGroup[] = [];
    for (const group of read.groups.groups) {
      const one = isCounted ? countedGroup(metric, group, read) : valuedGroup(metric, group, read);
      if (isUnusable(one)) return refused(one);
      groups.push(one);
    }
    measured.push({ metric, groups });
    const pairs = isCounted
      ? pairsOf(metric, disparity.compare, groups)
      : reportedPairs(told, {
          metric,
          groups,
          compare: disparity.compare,
          limit: setting.limit,
          told: isMean,
        });
    if (isUnusable(pairs)) return refused(pairs);
    families.push(pairs);
  }
  const unseen = unseenGroups(told, read, fairness);
  if (isMean) {
    const mean = { limit: setting.limit, alpha: asked.alpha, required, unseen };
    return { ...rejudgedMean(told, { ...mean, compare: disparity.compare, measured }), title };
  }
  for (const [i, pairs] of families.entries()) pairs.push(...unseenPairs(metrics[i], unseen, read));
  const request = { ...asked, disparity, groups: read.groups, required };
  const judged = judgeMeasured(request, { challenger: measured, families });
  return finished(judged, { told, unseen, required, isCounted, read, alpha: asked.alpha });
}

function countedGroup(metric: GroupMetric, group: Group, read: ReportedGroups): MeasuredGroup | Unusable {
  const about = `${metric.name} of ${group.name}`;
  const counts = reportedCounts(read.valueIn(group, metric.name, 'challenger'), about);
  if (isUnusable(counts)) return counts;
  if (counts.n === 0) return { group, why: 'no row counts for it, as the report has it' };
  return { group, counts, estimate: wilson(counts) };
}

function valuedGroup(metric: GroupMetric, group: Group, read: ReportedGroups): MeasuredGroup | Unusable {
  const finding = read.valueIn(group, metric.name, 'challenger');
  const about = `${metric.name} of ${group.name}`;
  if (!finding) return missing(about);
  const { value, n, interval } = finding;
  if (value === undefined) {
    return interval
      ? missing(`the value of ${about}`)
      : { group, why: 'it is undefined, as the report has it' };
  }
  const unknown = (): never => {
    throw new Error(`${about} is known by its value alone`);
  };
  const estimate: Estimate = {
    value,
    n: n ?? 0,
    method: 'as the report has it',
    interval: unknown,
    p: unknown,
  };
  return { group, estimate };
}

/** How many groups without numbers take part: those that are too small, but for the ones that the base excludes. */
function unseenGroups(
  { findings }: Check,
  { hidden, groups }: ReportedGroups,
  base: FairnessSettings,
): number {
  const by = groups.set.by.map(({ column }) => column);
  const seen = new Set(groups.groups.map(({ level }) => levelKey(level)));
  // A level that nobody else has would make an excluded group of one that is left out.
  const isKnown = (column: string, one: string): boolean =>
    groups.groups.some(({ level }) => level[column] === one);
  const aside = findings.filter(
    ({ statistic, slice }) =>
      statistic === 'group' &&
      slice !== undefined &&
      Object.keys(slice).length === by.length &&
      !seen.has(levelKey(slice)) &&
      base.exclude.some(
        ({ group }) =>
          by.every((column) =>
            Object.hasOwn(group, column) ? slice[column] === group[column] : isKnown(column, slice[column]),
          ) && Object.keys(group).every((column) => by.includes(column)),
      ),
  );
  return Math.max(0, hidden - new Set(aside.map(({ slice }) => levelKey(slice))).size);
}

const unseenName = '(too small to be shown)';

/** They count among the comparisons of the family, and none of them is decided. */
function unseenPairs(metric: GroupMetric, unseen: number, { groups }: ReportedGroups): Pair[] {
  const shown = groups.groups.filter(({ excluded }) => excluded === undefined).length;
  const size = unseen * shown + (unseen * (unseen - 1)) / 2;
  const group: Group = { level: {}, name: unseenName, n: 0, sample: groups.groups[0]?.sample };
  const one: MeasuredGroup = { group };
  return Array.from({ length: size }, () => ({ metric, low: one, high: one, why: 'not shown' }));
}

function finished(
  judged: Check,
  {
    told,
    unseen,
    required,
    isCounted,
    read,
    alpha,
  }: {
    told: Check;
    unseen: number;
    required: boolean;
    isCounted: boolean;
    read: ReportedGroups;
    alpha: number;
  },
): Check {
  const findings = judged.findings
    .filter(({ pair }) => !pair?.includes(unseenName))
    .map((finding) => (isCounted ? finding : withToldInterval(finding, told)));
  const shown = new Set(read.groups.groups.map(({ name }) => name));
  const silent = told.findings.filter(
    ({ statistic, pair, status }) =>
      (statistic === 'difference' || statistic === 'ratio') &&
      status === 'fail' &&
      pair?.some((name) => !shown.has(name)),
  );
  const failing: Finding[] =
    unseen === 0
      ? []
      : silent.map(({ subject, statistic, metric, by, pair }) => ({
          subject,
          statistic,
          ...(metric !== undefined && { metric }),
          ...(by && { by }),
          ...(pair && { pair }),
          status: 'fail',
          why: 'beyond the limit, as the report has it; the values of small groups are not shown',
        }));
  const words = [judged.why.replaceAll(unseenName, 'a small group')];
  let status = judged.status;
  if (unseen > 0) {
    words.push(`${counted(unseen)} small groups cannot be judged again, because their numbers are not shown`);
    if (failing.length > 0) status = combined(status, required ? 'fail' : 'warn');
  }
  const unproved = isCounted ? undefined : findings.find((finding) => !isProved(finding, alpha));
  if (unproved) {
    const { refused } = contradictory(
      unproved.pair?.join(' against ') ?? '',
      'its interval does not show that',
    );
    return { ...judged, ...refused, findings: [] };
  }
  // By the report's own p-values nothing comes out better than it says itself.
  if (!isCounted && combined(status, told.status) !== status) {
    status = combined(status, told.status);
    words.push(`the report says ${told.status}`);
  }
  return { ...judged, status, why: words.join('; ').slice(0, 2_000), findings: [...findings, ...failing] };
}

/** Where p-values are equal Holm's procedure may take them in another order: an interval keeps the level that it has. */
function withToldInterval(finding: Finding, { findings }: Check): Finding {
  if (finding.interval === undefined || !finding.pair) return finding;
  const own = findings.find(
    ({ statistic, metric, pair }) =>
      statistic === finding.statistic &&
      metric === finding.metric &&
      finding.pair?.every((name) => pair?.includes(name)),
  );
  const { p: _, level: __, ...rest } = finding;
  return own?.level === undefined ? rest : { ...rest, level: own.level };
}

/** A pair that passes does so by an interval that lies within the limit, at the gate's level or a wider one. */
function isProved({ status, pair, interval, level, limit }: Finding, alpha: number): boolean {
  if (status !== 'pass' || !pair || !interval || !limit) return true;
  const isWide = level !== undefined && level >= 1 - 2 * alpha - 1e-9;
  return isWide && (limit.op === '>=' ? interval[0] >= limit.value : interval[1] <= limit.value);
}
