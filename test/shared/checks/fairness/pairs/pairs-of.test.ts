import { describe, expect, it } from 'vitest';
import { groupMetrics } from '../../../../../shared/checks/fairness/group-metrics/index.ts';
import type { MeasuredGroup } from '../../../../../shared/checks/fairness/measured-group.ts';
import type { Comparison } from '../../../../../shared/checks/fairness/pairs/comparison.ts';
import { disparityValue } from '../../../../../shared/checks/fairness/pairs/disparity-value.ts';
import { pairsOf } from '../../../../../shared/checks/fairness/pairs/pairs-of.ts';
import { type Estimate, wilson } from '../../../../../shared/stats/index.ts';

const named = (name: string) =>
  groupMetrics.find((one) => one.name === name) as (typeof groupMetrics)[number];
const rate = named('selection_rate');
const mean = named('mean_absolute_error');

const grouped = (name: string, estimate: Estimate, rest: Partial<MeasuredGroup> = {}): MeasuredGroup => ({
  group: { level: { g: name }, name, n: estimate.n, sample: () => ({ n: estimate.n }) },
  estimate,
  ...rest,
});
const ofHits = (name: string, hits: number, n: number) =>
  grouped(name, wilson({ hits, n }), { counts: { hits, n } });
/** A mean that is known to a tenth, by a normal interval of its own. */
const ofMean = (name: string, value: number) =>
  grouped(name, {
    value,
    n: 100,
    method: 'given',
    interval: () => [value - 0.1, value + 0.1],
    p: (limit, side) => ((side === 'greater' ? value - 0.1 >= limit : value + 0.1 <= limit) ? 0.01 : 0.99),
  });

describe.each([
  ['rates', rate, [ofHits('few', 20, 100), ofHits('many', 60, 100)], 0.4, 1 / 3],
  ['means', mean, [ofMean('few', 2), ofMean('many', 6)], 4, 1 / 3],
] as const)('two groups’ %s', (_, metric, all, difference, ratio) => {
  it.each([
    ['in this order', all],
    ['in the other', all.toReversed()],
  ])('are compared as the larger minus the smaller, and the smaller ÷ the larger, %s', (__, groups) => {
    for (const [compare, value] of [
      ['difference', difference],
      ['ratio', ratio],
    ] as const) {
      const [pair, ...others] = pairsOf(metric, compare, groups);
      expect(others).toEqual([]);
      expect([pair.low.group.name, pair.high.group.name]).toEqual(['few', 'many']);
      const comparison = pair.comparison as Comparison;
      expect(comparison.value).toBeCloseTo(value, 12);
      const [low, high] = comparison.interval(0.9);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      const shown = disparityValue([{ metric, groups }], compare, 'worst_case');
      expect(shown).toMatchObject({ value: expect.closeTo(value, 12) });
    }
  });
});

it('compares neither a group that is excluded nor one in which the metric is undefined', () => {
  const [few, many, other] = [ofHits('few', 20, 100), ofHits('many', 60, 100), ofHits('other', 90, 100)];
  const excluded = { ...other, group: { ...other.group, excluded: 'reviewed by hand' } };
  const undefinedOne: MeasuredGroup = { group: { ...other.group, name: 'none' }, why: 'no row counts' };
  const pairs = pairsOf(rate, 'difference', [few, excluded, many, undefinedOne]);
  expect(pairs.map(({ low, high }) => [low.group.name, high.group.name])).toEqual([['few', 'many']]);
});
