import type { GroupMetric } from '../../../shared/checks/fairness/group-metric.ts';
import { selection_rate } from '../../../shared/checks/fairness/group-metrics/selection_rate.ts';
import type { MeasuredGroup } from '../../../shared/checks/fairness/measured-group.ts';
import { random, randomBinomial, wilson } from '../../../shared/stats/index.ts';

/** Groups whose true rates are known, for each of one or several metrics. */
export interface DisparityWorld {
  compare: 'difference' | 'ratio';
  limit: number;
  /** Rows of each group. */
  sizes: readonly number[];
  /** `rates[metric][group]`. */
  rates: readonly (readonly number[])[];
}

export interface DrawnMetric {
  metric: GroupMetric;
  groups: MeasuredGroup[];
}

/** One imagined test set; the same seed draws the same. */
export function drawn({ sizes, rates }: DisparityWorld, seed: number): DrawnMetric[] {
  const uniform = random(seed);
  return rates.map((ofGroups, k) => ({
    metric: { ...selection_rate, name: `rate ${k + 1}` },
    groups: sizes.map((n, i): MeasuredGroup => {
      const counts = { n, hits: randomBinomial(n, ofGroups[i], uniform) };
      const name = String(i);
      const sample = () => ({ n });
      return { group: { level: { g: name }, name, n, sample }, estimate: wilson(counts), counts };
    }),
  }));
}

/** The true difference or ratio of two groups of a metric, as `pairsOf` orders them: `low` seen lower than `high`. */
export function truth(
  { compare, rates }: DisparityWorld,
  metric: number,
  low: MeasuredGroup,
  high: MeasuredGroup,
): number {
  const [ofLow, ofHigh] = [low, high].map(({ group }) => rates[metric][Number(group.name)]);
  return compare === 'ratio' ? ofLow / ofHigh : ofHigh - ofLow;
}
