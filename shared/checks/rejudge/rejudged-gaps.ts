import type { Check, Finding } from '../../report/schema.ts';
import { comparedMetrics } from '../fairness/compared-metrics.ts';
import { disparities } from '../fairness/disparities/index.ts';
import type { Disparity } from '../fairness/disparity.ts';
import { type GroupUnderBoth, gapChange, type Limits } from '../fairness/gap-change.ts';
import type { GroupMetric } from '../fairness/group-metric.ts';
import type { Group } from '../fairness/groups.ts';
import { isAbout } from '../fairness/is-about.ts';
import type { DisparitySetting, FairnessSettings } from '../fairness/settings.ts';
import { checkOf, near, type Reported } from './reported.ts';
import type { ReportedGroups } from './reported-groups.ts';
import { toldCheck } from './told-check.ts';
import { mostTold, pairsAmong, theOne } from './told-pairs.ts';
import { contradictory, isUnusable, missing, otherLevel, type Unusable } from './unusable.ts';

interface Asked {
  fairness: FairnessSettings;
  alpha: number;
}

interface Gaps extends Asked {
  disparity: Disparity;
  setting: DisparitySetting;
  read: ReportedGroups;
  reported: Reported;
}

/**
 * Whether the gaps that limits are about have grown, judged again by the intervals that the report has, each at the level
 * that the number of its pairs asks for. Every pair of groups must be there, and its change must be that of the four values.
 */
export function rejudgedGaps(
  all: readonly ReportedGroups[],
  reported: Reported,
  { fairness, alpha }: Asked,
): Check[] {
  const { limits, change, intersections } = fairness;
  return Object.entries(limits).flatMap(([key, setting]) => {
    const disparity = disparities.find(({ name }) => name === setting.disparity) as Disparity;
    return all
      .filter(({ groups }) => isAbout(setting, groups.set))
      .map((read): Check => {
        const { set, name } = read.groups;
        const id = `change/${key}/${name}`;
        const told = checkOf(reported, id, id);
        if (isUnusable(told)) return { id, title: id, ...told.refused, findings: [] };
        const isRatio = disparity.compare === 'ratio';
        const required = setting.required && (set.by.length === 1 || intersections.required);
        const gaps = { disparity, setting, read, reported, fairness, alpha };
        return toldCheck(told, {
          limit: isRatio
            ? { op: '>=', value: 1 - change['ratio-margin'] }
            : { op: '<=', value: change.margin },
          required,
          undecidedHolds: required && change.required,
          decides: ({ statistic }) => statistic === 'change' || statistic === 'change_ratio',
          level: 1 - 2 * alpha,
          faultIn: (deciding) => faultIn(deciding, gaps),
        });
      });
  });
}

function faultIn(
  deciding: readonly Finding[],
  { disparity, setting, read, reported, fairness, alpha }: Gaps,
): Unusable | undefined {
  const metrics = comparedMetrics(disparity, setting, read.context);
  const groups = read.groups.groups.filter(({ excluded }) => excluded === undefined);
  // Those that are too small to be shown may be excluded, which the report says of them.
  const levels = new Set(deciding.flatMap(({ level }) => level ?? []));
  const allowed = Array.from({ length: read.hidden + 1 }, (_, k) => {
    const n = groups.length + k;
    return 1 - (2 * alpha) / Math.max(1, metrics.length * n * (n - 1));
  });
  for (const level of levels) {
    if (!allowed.some((one) => Math.abs(one - level) <= 1e-12)) {
      return otherLevel(`the change of ${disparity.name}`, level, allowed[0]);
    }
  }
  if (levels.size > 1) return contradictory(disparity.name, 'its changes are at several levels');
  const isRatio = disparity.compare === 'ratio';
  for (const metric of metrics) {
    const aside = groups.filter((group) => isAside(deciding, metric, group));
    const unfounded = aside.find((group) => reported.independent && isMeasured(metric, group, read, isRatio));
    if (unfounded) {
      return contradictory(`${metric.name} of ${unfounded.name}`, 'it is there and is not compared');
    }
    const own = deciding.filter((finding) => finding.metric === metric.name && finding.pair !== undefined);
    const compared = groups.filter((group) => !aside.includes(group));
    for (const [one, other] of pairsAmong(compared)) {
      const about = `the change of ${metric.name} between ${one.name} and ${other.name}`;
      const finding = theOne(own, [one, other], about);
      if (isUnusable(finding)) {
        if (deciding.length >= mostTold.gaps && finding.isMissing) continue;
        return finding;
      }
      // Groups that share few clusters are not compared.
      if (!reported.independent && isBare(finding)) continue;
      const fault = valueFault(finding, about, {
        pair: [one, other],
        metric,
        read,
        reported,
        ...(isRatio && { least: 1 - fairness.change['ratio-margin'] }),
      });
      if (fault) return fault;
    }
  }
  return undefined;
}

function isAside(deciding: readonly Finding[], metric: GroupMetric, { level }: Group): boolean {
  return deciding.some(
    (finding) =>
      finding.metric === metric.name &&
      finding.slice !== undefined &&
      finding.value === undefined &&
      Object.entries(level).every(([column, value]) => finding.slice?.[column] === value),
  );
}

function isBare({ value, interval, level }: Finding): boolean {
  return value === undefined && interval === undefined && level === undefined;
}

/** Whether both models have the metric in the group, so that nothing keeps it from being compared. */
function isMeasured(metric: GroupMetric, group: Group, read: ReportedGroups, isRatio: boolean): boolean {
  if (!metric.hit) return false;
  return (['challenger', 'champion'] as const).every((model) => {
    const value = read.valueIn(group, metric.name, model)?.value;
    return value !== undefined && !(isRatio && value === 0);
  });
}

interface Compared {
  pair: readonly [Group, Group];
  metric: GroupMetric;
  read: ReportedGroups;
  reported: Reported;
  /** Of a ratio: the least that it may be of the champion's. */
  least?: number;
}

function valueFault(
  { value, interval }: Finding,
  about: string,
  { pair: [one, other], metric, read, reported, least }: Compared,
): Unusable | undefined {
  const isRatio = least !== undefined;
  if (value === undefined) return missing(`the value of ${about}`);
  if (!interval) {
    // JSON has no infinite number: a ratio without an upper end has no interval, and rates of counts always have one.
    if (!isRatio || (metric.hit && reported.independent)) return missing(`the interval of ${about}`);
    if (value < least) {
      const why = `nothing confirms that ${about} has no upper end, and its value lies beyond the limit`;
      return { refused: { status: 'inconclusive', why } };
    }
  } else if (value < interval[0] - 1e-9 || value > interval[1] + 1e-9) {
    return contradictory(about, 'its value does not lie in its interval');
  }
  // Rates of counts by the mean of both models' rates, all else by the mean of their logarithms.
  const under = (group: Group, byMean: boolean): GroupUnderBoth | undefined => {
    const [a, b] = (['challenger', 'champion'] as const).map(
      (model) => read.valueIn(group, metric.name, model)?.value,
    );
    if (a === undefined || b === undefined) return undefined;
    const scaled = isRatio ? Math.log : (x: number) => x;
    const exactly = (x: number): Limits => ({ value: x, low: x, high: x });
    return {
      challenger: scaled(a),
      champion: scaled(b),
      change: exactly(scaled(a) - scaled(b)),
      middle: exactly(byMean ? scaled((a + b) / 2) : (scaled(a) + scaled(b)) / 2),
    };
  };
  for (const byMean of [true, false]) {
    const [first, second] = [under(one, byMean), under(other, byMean)];
    if (!first || !second) return missing(`both models' values behind ${about}`);
    // Where the challenger's values are equal either group may be the farther one.
    for (const gap of [gapChange(first, second).value, gapChange(second, first).value]) {
      if (near(value, isRatio ? Math.exp(-gap) : gap)) return undefined;
    }
  }
  return contradictory(about, 'it is not that of the groups’ values');
}
