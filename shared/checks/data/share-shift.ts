import type { ProfiledColumn } from '../../data/profile.ts';
import { chiSquaredTest, normal } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import type { FamilyMember } from './judge-family.ts';
import { shownValue } from './shown-value.ts';

/** Categories whose expected count is smaller are counted together, so that χ² keeps its distribution. */
const leastExpected = 5;

/**
 * How far the share of a category has moved from the training data, of the one that moved most: L∞ distance, with the χ²
 * test over all categories. Nothing where a table has no value.
 */
export function shareShift(
  statistic: string,
  now: ProfiledColumn,
  before: ProfiledColumn,
  alpha: number,
): FamilyMember | undefined {
  const counts = new Map<string, [number, number]>();
  const listed = [now, before].map(({ categories }) => categories?.values ?? []);
  listed.forEach((values, side) => {
    for (const [value, count] of values) {
      const both = counts.get(value) ?? [0, 0];
      both[side] += count;
      counts.set(value, both);
    }
  });
  const others: [number, number] = [now.categories?.others ?? 0, before.categories?.others ?? 0];
  const total = (side: 0 | 1): number =>
    [...counts.values()].reduce((sum, both) => sum + both[side], others[side]);
  const [n, m] = [total(0), total(1)];
  if (n === 0 || m === 0) return undefined;
  const least = Math.min(n, m) / (n + m);
  const table: [number, number][] = [];
  const pooled: [number, number] = others;
  let largest: { value: string; here: number; there: number } | undefined;
  for (const [value, [a, b]] of counts) {
    const [here, there] = [a / n, b / m];
    if (!largest || Math.abs(here - there) > Math.abs(largest.here - largest.there))
      largest = { value, here, there };
    if ((a + b) * least >= leastExpected) table.push([a, b]);
    else {
      pooled[0] += a;
      pooled[1] += b;
    }
  }
  if (pooled[0] + pooled[1] > 0) table.push(pooled);
  if (!largest) return undefined;
  const { value, here, there } = largest;
  const difference = here - there;
  const width =
    normal.quantile(1 - alpha / 2) * Math.sqrt((here * (1 - here)) / n + (there * (1 - there)) / m);
  const percent = (share: number): string => `${written(100 * share)} %`;
  return {
    finding: {
      subject: now.name,
      statistic,
      value: Math.abs(difference),
      interval: [Math.max(0, Math.abs(difference) - width), Math.min(1, Math.abs(difference) + width)],
      level: 1 - alpha,
      method: 'χ² test',
      n,
      why:
        difference === 0
          ? 'no share has moved'
          : `${shownValue(value)} has ${percent(here)} of the rows, ${percent(there)} in training`,
    },
    effect: Math.abs(difference),
    p: chiSquaredTest(table)?.p ?? 1,
  };
}
