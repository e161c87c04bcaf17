import {
  cochranMantelHaenszel,
  type RateStratum,
  type StratifiedRates,
  stratifiedRates,
} from '../../../stats/index.ts';
import type { Disparity } from '../disparity.ts';
import type { GroupMetric } from '../group-metric.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import { compareEstimate } from '../pairs/compare-estimate.ts';
import type { Pair } from '../pairs/pair.ts';
import { type AskedWithin, isMeanOfRows, meansWithin } from './means-within.ts';
import type { MergedGroup } from './merged-groups.ts';

/** Two groups compared within the levels of a column. */
export interface PairWithin {
  pair: Pair;
  strata?: {
    used: readonly string[];
    /** Levels in which one of the two has no row that counts. */
    leftAside: readonly string[];
    /** The level that tells least, and the rows of the group that has fewer there. */
    smallest: { level: string; n: number };
    /** Of rates. */
    homogeneity?: StratifiedRates['homogeneity'];
    test?: ReturnType<typeof cochranMantelHaenszel>;
  };
}

/**
 * Every pair of groups compared within the levels of `within` by the difference or the ratio that is common to them;
 * each group's value is its rate, or its mean, with the levels weighed alike for both (Mantel and Haenszel's weights).
 */
export function pairsWithin(
  metric: GroupMetric,
  compare: Disparity['compare'],
  merged: readonly MergedGroup[],
  within: string,
  asked: AskedWithin,
): PairWithin[] {
  const judged = merged.filter(({ group }) => group.excluded === undefined);
  return judged.flatMap((one, i) =>
    judged.slice(i + 1).map((other) => pairWithin(metric, compare, one, other, within, asked)),
  );
}

function pairWithin(
  metric: GroupMetric,
  compare: Disparity['compare'],
  one: MergedGroup,
  other: MergedGroup,
  within: string,
  asked: AskedWithin,
): PairWithin {
  const names = [...new Set([...one.levels.keys(), ...other.levels.keys()])].sort();
  const used: { level: string; stratum: RateStratum }[] = [];
  const leftAside: string[] = [];
  const uncounted: string[] = [];
  for (const level of names) {
    const [a, b] = [one.levels.get(level), other.levels.get(level)];
    if (!a?.estimate || !b?.estimate) leftAside.push(level);
    else if (a.counts && b.counts) used.push({ level, stratum: { a: a.counts, b: b.counts } });
    else uncounted.push(level);
  }
  const undecided = (why: string): PairWithin => ({
    pair: { metric, low: { group: one.group, why }, high: { group: other.group, why }, why },
  });
  const isMean = isMeanOfRows(metric);
  if (uncounted.length > 0 && !isMean) {
    return undecided(`only rates and means are compared within the levels of ${within}`);
  }
  if (shareClusters(one, other)) {
    return undecided(
      `clusters that lie in several groups or levels of ${within} are not compared within them`,
    );
  }
  if (uncounted.length > 0) {
    const { pair, smallest } = meansWithin(metric, compare, [one, other], uncounted, asked);
    return { pair, strata: { used: uncounted, leftAside, smallest } };
  }
  if (used.length === 0) return undecided(`no level of ${within} holds rows of both that count`);
  const strata = used.map(({ stratum }) => stratum);
  const { rates } = stratifiedRates(strata, 'difference');
  const turned = strata.map(({ a, b }) => ({ a: b, b: a }));
  const isOneLower = rates.a <= rates.b;
  const [lowFirst, highFirst] = isOneLower ? [strata, turned] : [turned, strata];
  const common = stratifiedRates(compare === 'ratio' ? lowFirst : highFirst, compare);
  const valued = ({ group }: MergedGroup, value: number): MeasuredGroup => ({
    group,
    estimate: { ...common.estimate, value },
  });
  const [ofOne, ofOther] = [valued(one, rates.a), valued(other, rates.b)];
  const [low, high] = isOneLower ? [ofOne, ofOther] : [ofOther, ofOne];
  const fewest = ({ a, b }: RateStratum): number => Math.min(a.n, b.n);
  const smallest = used.reduce((least, next) =>
    fewest(next.stratum) < fewest(least.stratum) ? next : least,
  );
  const isUndefined = compare === 'ratio' && Math.max(rates.a, rates.b) === 0;
  return {
    pair: {
      metric,
      low,
      high,
      ...(isUndefined
        ? { why: 'both are 0, so that their ratio is undefined' }
        : { comparison: compareEstimate(common.estimate, compare) }),
    },
    strata: {
      used: used.map(({ level }) => level),
      leftAside,
      smallest: { level: smallest.level, n: Math.floor(fewest(smallest.stratum)) },
      homogeneity: common.homogeneity,
      test: cochranMantelHaenszel(strata),
    },
  };
}

/** Whether a cluster lies in more than one of the parts that are taken for independent. */
function shareClusters(one: MergedGroup, other: MergedGroup): boolean {
  const known = new Set<number>();
  for (const { part } of [...one.levels.values(), ...other.levels.values()]) {
    const own = part?.();
    if (!own || 'undefined' in own) continue;
    for (const code of own.clusters) {
      if (known.has(code)) return true;
      known.add(code);
    }
  }
  return false;
}
