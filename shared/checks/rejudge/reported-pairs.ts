import type { Check, Finding } from '../../report/schema.ts';
import type { Disparity } from '../fairness/disparity.ts';
import type { GroupMetric } from '../fairness/group-metric.ts';
import type { MeasuredGroup } from '../fairness/measured-group.ts';
import type { Comparison } from '../fairness/pairs/comparison.ts';
import { valueIn } from '../fairness/pairs/disparity-value.ts';
import type { Pair } from '../fairness/pairs/pair.ts';
import { near } from './reported.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

interface Asked {
  metric: GroupMetric;
  groups: readonly MeasuredGroup[];
  compare: Disparity['compare'];
  limit: number;
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
  for (const [i, one] of judged.entries()) {
    for (const other of judged.slice(i + 1)) {
      const [low, high] = valueIn(one) <= valueIn(other) ? [one, other] : [other, one];
      const names = [low.group.name, high.group.name];
      const about = `${metric.name} of ${names.join(' against ')}`;
      const own = told.filter(({ pair }) => names.every((name) => pair?.includes(name)));
      if (own.length === 0) return missing(about);
      if (own.length > 1) return contradictory(about, 'there is more than one comparison');
      if (compare === 'ratio' && valueIn(high) === 0) {
        pairs.push({ metric, low, high, why: 'both are 0, so that their ratio is undefined' });
        continue;
      }
      const comparison = comparisonOf(own[0], about, low, high, asked);
      if (isUnusable(comparison)) return comparison;
      pairs.push({ metric, low, high, comparison });
    }
  }
  return pairs;
}

function comparisonOf(
  { value, interval, level, n, tails, insufficient }: Finding,
  about: string,
  low: MeasuredGroup,
  high: MeasuredGroup,
  { compare, limit }: Asked,
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
  if (least > most || (interval && !agrees)) {
    return contradictory(about, 'its p-values and its interval disagree');
  }
  return {
    ...base,
    met: () => tails.met,
    broken: () => tails.broken,
    interval: () => [least, most],
  };
}
