import type { Check, Finding } from '../../report/schema.ts';
import type { Disparity } from '../fairness/disparity.ts';
import type { GroupMetric } from '../fairness/group-metric.ts';
import type { MeasuredGroup } from '../fairness/measured-group.ts';
import { type Comparison, surerOfUnequal } from '../fairness/pairs/comparison.ts';
import { valueIn } from '../fairness/pairs/disparity-value.ts';
import type { Pair } from '../fairness/pairs/pair.ts';
import { counted } from '../sentence.ts';
import { near } from './reported.ts';
import { mostTold, pairsAmong, theOne } from './told-pairs.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

interface Asked {
  metric: GroupMetric;
  groups: readonly MeasuredGroup[];
  compare: Disparity['compare'];
  limit: number;
  /** The mean over the metrics is judged, so that the pairs are told without p-values. */
  told?: boolean;
}

/**
 * The pairs of groups that a check tells of by their p-values at the limit: one of each two groups in which the metric
 * is defined, its value that of the two.
 */
export function reportedPairs({ findings }: Check, asked: Asked): Pair[] | Unusable {
  const { metric, groups, compare } = asked;
  const told = findings.filter(({ statistic, metric: of }) => statistic === compare && of === metric.name);
  const judged = groups.filter(({ estimate, group }) => estimate && group.excluded === undefined);
  const pairs: Pair[] = [];
  for (const [one, other] of pairsAmong(judged)) {
    const [low, high] = valueIn(one) <= valueIn(other) ? [one, other] : [other, one];
    const about = `${metric.name} of ${low.group.name} against ${high.group.name}`;
    const finding = theOne(told, [low.group, high.group], about);
    if (isUnusable(finding)) return isFull(findings) && finding.isMissing ? unlisted : finding;
    if (compare === 'ratio' && valueIn(high) === 0) {
      pairs.push({ metric, low, high, why: 'both are 0, so that their ratio is undefined' });
      continue;
    }
    const comparison = comparisonOf(finding, about, low, high, asked);
    if (isUnusable(comparison)) return comparison;
    pairs.push({ metric, low, high, comparison });
  }
  return pairs;
}

function isFull(findings: readonly Finding[]): boolean {
  return findings.filter(({ pair, statistic }) => pair && isCompared(statistic)).length >= mostTold.pairs;
}

function isCompared(statistic: string): boolean {
  return statistic === 'difference' || statistic === 'ratio';
}

const unlisted: Unusable = {
  refused: {
    status: 'inconclusive',
    why: `the report lists the ${counted(mostTold.pairs)} worst pairs, and nothing can be confirmed of the others`,
  },
};

function comparisonOf(
  { value, interval, level, n, tails, insufficient }: Finding,
  about: string,
  low: MeasuredGroup,
  high: MeasuredGroup,
  { compare, limit, told }: Asked,
): Comparison | Unusable {
  if (value === undefined) return missing(`the value of ${about}`);
  const ofGroups =
    compare === 'ratio' ? valueIn(low) / valueIn(high) : Math.abs(valueIn(high) - valueIn(low));
  const scale = Math.max(Math.abs(valueIn(low)), Math.abs(valueIn(high)));
  if (!near(value, ofGroups, compare === 'ratio' ? 1 : scale)) {
    return contradictory(about, 'its value is not that of the two groups');
  }
  const base = { value, n: n ?? 0, method: 'as the report has it' };
  const unknown = (): [number, number] => interval ?? [value, value];
  if (told) return { ...base, met: () => 1, broken: () => 1, interval: unknown };
  if (insufficient !== undefined) {
    const reason = 'the method cannot bear a verdict on these groups';
    return { ...base, met: () => 1, broken: () => 1, interval: unknown, insufficient: reason };
  }
  if (!tails) return missing(`the p-values of ${about}`);
  if (level === undefined) return missing(`the level of the interval of ${about}`);
  if (tails.limit !== limit) {
    const why = `the report has the p-values of ${about} for the limit ${tails.limit}, and ${limit} is asked for`;
    return { refused: { status: 'inconclusive', why } };
  }
  const isRatio = compare === 'ratio';
  if (!interval && !isRatio) return missing(`the interval of ${about}`);
  // JSON has no infinite number: a ratio without an upper end has no interval.
  const [least, most] = interval ?? [limit, Number.POSITIVE_INFINITY];
  const isWithin = isRatio ? least >= limit : most <= limit;
  const decided = (1 - level) / 2;
  // Which of the two is the larger is not known beforehand: p-values may say less than the interval as seen, never more.
  const agrees = tails.met > decided * (1 + 1e-9) || isWithin;
  // Beyond the limit at this level, and so unequal: p is at most what the guard for equals makes of it.
  const isBeyond = isRatio ? most <= limit : least >= limit;
  const hides = isBeyond && tails.broken > surerOfUnequal * (1 - level) * (1 + 1e-6);
  if (least > most || (interval && (!agrees || hides))) {
    return contradictory(about, 'its p-values and its interval disagree');
  }
  return {
    ...base,
    met: () => tails.met,
    broken: () => tails.broken,
    interval: () => [least, most],
  };
}
