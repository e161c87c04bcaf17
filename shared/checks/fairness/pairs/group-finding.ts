import type { Finding } from '../../../report/schema.ts';
import { about, counted } from '../../sentence.ts';
import type { Disparity } from '../disparity.ts';
import type { GroupMetric } from '../group-metric.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import { compareRates } from './compare-rates.ts';

/** A group that a disparity leaves something to say of: undefined, excluded, or too small; never dropped. */
export interface NamedGroup {
  kind: 'undefined' | 'excluded' | 'small';
  finding: Finding;
}

/** The groups of one metric that take no part in its pairs, or that are too few to be shown within the limit. */
export function namedGroups(
  metric: GroupMetric,
  groups: readonly MeasuredGroup[],
  {
    key,
    by,
    compare,
    limit,
    alpha,
  }: { key: string; by: readonly string[]; compare: Disparity['compare']; limit: number; alpha: number },
): NamedGroup[] {
  const largest = groups
    .filter(({ counts, group }) => counts && group.excluded === undefined)
    .toSorted((a, b) => (b.counts?.n ?? 0) - (a.counts?.n ?? 0))[0];
  return groups.flatMap((one): NamedGroup[] => {
    const { group, why, counts } = one;
    const named = (kind: NamedGroup['kind'], n: number, reason: string): NamedGroup[] => [
      {
        kind,
        finding: {
          subject: key,
          statistic: 'group',
          metric: metric.name,
          model: 'challenger',
          slice: group.level,
          by: [...by],
          n,
          status: 'skip',
          why: `${group.name}: ${reason}`,
        },
      },
    ];
    if (group.excluded !== undefined) return named('excluded', group.n, `excluded: ${group.excluded}`);
    if (why !== undefined) {
      const undefinedAs = `${metric.name} is undefined`;
      return named('undefined', 0, why.startsWith(undefinedAs) ? why : `${undefinedAs}: ${why}`);
    }
    if (!counts || !largest?.counts || one === largest) return [];
    const rate = largest.counts.hits / largest.counts.n;
    const alike = (n: number): boolean =>
      compareRates({ n, hits: n * rate }, largest.counts as NonNullable<typeof counts>, compare).met(limit) <=
      alpha;
    if ((compare === 'ratio' && rate === 0) || alike(counts.n)) return [];
    let enough: number | undefined = counts.n;
    while (enough !== undefined && !alike(enough)) enough = enough < 1e9 ? enough * 1.05 : undefined;
    const would = enough === undefined ? '' : `; ${about(Math.ceil((enough * group.n) / counts.n))} would do`;
    return named(
      'small',
      Math.round(counts.n),
      `with ${counted(group.n)} rows not even a ${metric.name} equal to that of ${largest.group.name} would be shown within the limit${would}`,
    );
  });
}
