import type { Finding } from '../../../report/schema.ts';
import { fisherExact, type RateCounts } from '../../../stats/index.ts';
import { written } from '../../sentence.ts';
import type { MeasuredGroup } from '../measured-group.ts';

const fourFifths = 0.8;
const significant = 0.05;

type Counted = MeasuredGroup & { counts: RateCounts };

/**
 * What 29 CFR 1607.4(D) asks of selection rates, told and not judged: each group's rate as a part of the highest one, whether
 * it is below four-fifths (the practical part), Fisher's exact two-sided p-value (the statistical part), and whether it
 * hangs on small numbers: one more selected here and one fewer there would lift it.
 */
export function fourFifthsFindings(
  groups: readonly MeasuredGroup[],
  base: Pick<Finding, 'subject' | 'by' | 'metric'>,
): Finding[] {
  const counted = groups.filter(
    (one): one is Counted =>
      one.counts !== undefined && !one.counts.effective && one.group.excluded === undefined,
  );
  const highest = counted.toSorted((a, b) => rateOf(b.counts) - rateOf(a.counts))[0];
  if (!highest || highest.counts.hits === 0) return [];
  return counted
    .filter((one) => one !== highest)
    .map((one): Finding => {
      const value = rateOf(one.counts) / rateOf(highest.counts);
      const p = fisherExact(
        one.counts.hits,
        one.counts.n - one.counts.hits,
        highest.counts.hits,
        highest.counts.n - highest.counts.hits,
      );
      return {
        ...base,
        statistic: 'four_fifths',
        model: 'challenger',
        pair: [one.group.name, highest.group.name],
        value,
        limit: { op: '>=', value: fourFifths },
        method: "Fisher's exact test",
        p,
        n: one.counts.n + highest.counts.n,
        status: 'skip',
        why: inWords(one, highest, value, p),
      };
    })
    .toSorted((a, b) => (a.value as number) - (b.value as number));
}

function inWords(one: Counted, highest: Counted, value: number, p: number): string {
  const part = `${one.group.name} is selected at ${written(value)} of the highest rate (${highest.group.name})`;
  const shown = p <= significant;
  const statistical = `${shown ? '' : 'not '}statistically significant (Fisher p ${p === 0 ? 'below 1e-300' : written(p)})`;
  if (value >= fourFifths) {
    return `${part}: at least four-fifths; the difference is ${statistical}`;
  }
  const small = hangsOnOne(one.counts, highest.counts) ? ', and one person would turn it' : '';
  return `${part}: below four-fifths; the difference is ${statistical}${small}`;
}

/** Whether one more of a group and one fewer of the other would make four-fifths. */
function hangsOnOne(low: RateCounts, high: RateCounts): boolean {
  return high.hits > 1 && Math.min(low.n, low.hits + 1) / low.n >= (fourFifths * (high.hits - 1)) / high.n;
}

function rateOf({ hits, n }: RateCounts): number {
  return hits / n;
}
