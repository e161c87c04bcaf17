import type { Role } from '../../../data/evaluation.ts';
import { isUndefined } from '../../../stats/index.ts';
import { influenceOf } from '../../compare.ts';
import type { Context } from '../../metric.ts';
import { betweenGroups } from '../between-groups.ts';
import type { Disparity } from '../disparity.ts';
import type { GroupMetric } from '../group-metric.ts';
import { type MeasuredGroup, subjectOf } from '../measured-group.ts';
import { compareEstimate } from '../pairs/compare-estimate.ts';
import type { Pair } from '../pairs/pair.ts';
import type { MergedGroup } from './merged-groups.ts';
import { type LevelMean, standardisedMean } from './standardised-mean.ts';

/** Whose values are compared. */
export interface AskedWithin {
  role: Role;
  context: Context;
  seed: number;
}

/** Whether a metric is compared within levels as a mean of its rows' values. */
export function isMeanOfRows({ metric }: Pick<GroupMetric, 'metric'>): boolean {
  return metric.kind === 'mean' && !metric.root;
}

/**
 * Two groups' means within `levels`, in each of which both have rows: either is standardised, the levels weighing
 * n(a) n(b) ÷ n for both as Mantel and Haenszel have it for rates, and the two are compared by their limits (MOVER).
 */
export function meansWithin(
  metric: GroupMetric,
  compare: Disparity['compare'],
  [one, other]: readonly [MergedGroup, MergedGroup],
  levels: readonly string[],
  asked: AskedWithin,
): { pair: Pair; smallest: { level: string; n: number } } {
  const sizes = levels.map((level) => [one, other].map((merged) => rowsIn(merged, level).n));
  const weights = sizes.map(([a, b]) => (a * b) / (a + b));
  const [ofOne, ofOther] = [one, other].map((merged): MeasuredGroup => {
    const parts = levels.map((level, k) => levelOf(metric, merged, level, weights[k], asked));
    return { group: merged.group, estimate: standardisedMean(parts) };
  });
  const isOneLower = (ofOne.estimate?.value ?? 0) <= (ofOther.estimate?.value ?? 0);
  const [low, high] = isOneLower ? [ofOne, ofOther] : [ofOther, ofOne];
  const estimate =
    compare === 'ratio' ? betweenGroups(low, high, compare) : betweenGroups(high, low, compare);
  const fewest = sizes.map(([a, b]) => Math.min(a, b));
  const at = fewest.indexOf(Math.min(...fewest));
  return {
    pair: {
      metric,
      low,
      high,
      ...(isUndefined(estimate)
        ? { why: estimate.undefined }
        : { comparison: compareEstimate(estimate, compare) }),
    },
    smallest: { level: levels[at], n: fewest[at] },
  };
}

function levelOf(
  metric: GroupMetric,
  merged: MergedGroup,
  level: string,
  weight: number,
  { role, context, seed }: AskedWithin,
): LevelMean {
  const rows = rowsIn(merged, level);
  const measured = influenceOf(subjectOf(metric, context, seed), rows, role);
  if (isUndefined(measured)) throw new Error(measured.undefined);
  const { value, influence } = measured;
  return { rows, values: influence.map((x) => x + value), weight };
}

function rowsIn({ levels }: MergedGroup, level: string) {
  const rows = levels.get(level)?.group.sample().rows;
  if (!rows) throw new Error('means within levels need rows');
  return rows;
}
