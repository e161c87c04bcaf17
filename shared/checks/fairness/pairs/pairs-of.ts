import { isUndefined } from '../../../stats/index.ts';
import { betweenGroups, sharedClusters } from '../between-groups.ts';
import type { Disparity } from '../disparity.ts';
import type { GroupMetric } from '../group-metric.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import { compareEstimate } from './compare-estimate.ts';
import { compareRates } from './compare-rates.ts';
import type { Comparison } from './comparison.ts';
import { valueIn } from './disparity-value.ts';
import type { Pair } from './pair.ts';

/** Every pair of the groups in which the metric is defined and that are not excluded. */
export function pairsOf(
  metric: GroupMetric,
  compare: Disparity['compare'],
  all: readonly MeasuredGroup[],
): Pair[] {
  const judged = all.filter(({ estimate, group }) => estimate && group.excluded === undefined);
  return judged.flatMap((one, i) =>
    judged.slice(i + 1).map((other): Pair => {
      const isLower = valueIn(one) <= valueIn(other);
      const [low, high] = isLower ? [one, other] : [other, one];
      const compared = comparisonOf(low, high, compare);
      return {
        metric,
        low,
        high,
        ...('undefined' in compared ? { why: compared.undefined } : { comparison: compared }),
      };
    }),
  );
}

function comparisonOf(
  low: MeasuredGroup,
  high: MeasuredGroup,
  compare: Disparity['compare'],
): Comparison | { undefined: string } {
  if (compare === 'ratio' && valueIn(high) === 0)
    return { undefined: 'both are 0, so that their ratio is undefined' };
  const shared = sharedClusters(low, high);
  if (low.counts && high.counts && !shared) return compareRates(low.counts, high.counts, compare);
  const estimate =
    compare === 'ratio' ? betweenGroups(low, high, compare) : betweenGroups(high, low, compare);
  return isUndefined(estimate) ? estimate : compareEstimate(estimate, compare);
}
