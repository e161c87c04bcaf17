import { describe, expect, it } from 'vitest';
import { type CellCounts, cellBootstrap, type Estimate, isUndefined } from '../../../shared/stats/index.ts';
import { f1 } from './estimates.ts';
import { known } from './known-values.ts';

const statistics: Record<string, CellCounts['statistic']> = { f1, f1_macro: macro };

function macro(confusion: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    let hits = 0;
    for (let j = 0; j < 3; j++) hits += confusion[3 * k + j] + confusion[3 * j + k];
    sum += (2 * confusion[4 * k]) / hits / 3;
  }
  return sum;
}

const eight = {
  classes: 2,
  label: [0, 0, 0, 0, 1, 1, 1, 1],
  champion: [0, 0, 1, 1, 0, 0, 1, 1],
  challenger: [0, 1, 0, 1, 0, 1, 0, 1],
  count: [700, 10, 12, 30, 60, 8, 14, 200],
  statistic: f1,
  seed: 1,
  range: [0, 1] as const,
};

function defined(cells: CellCounts): Estimate & { undefinedReplicates(): number } {
  const estimate = cellBootstrap(cells);
  if (isUndefined(estimate)) throw new Error(estimate.undefined);
  return estimate;
}

describe('cellBootstrap', () => {
  it.each(known.bootstrap)(
    'stays within Monte-Carlo error of 100,000 NumPy replicates: $metric',
    (example) => {
      for (const seed of [1, 2, 3]) {
        const estimate = defined({ ...example, statistic: statistics[example.metric], seed });
        const [low, high] = estimate.interval(0.9);
        expect(low).toBeGreaterThanOrEqual(example.low[0]);
        expect(low).toBeLessThanOrEqual(example.low[1]);
        expect(high).toBeGreaterThanOrEqual(example.high[0]);
        expect(high).toBeLessThanOrEqual(example.high[1]);
        expect(Math.abs(estimate.p(-0.02, 'greater') - example.p)).toBeLessThan(0.05);
      }
    },
  );

  it('gives the same interval for the same seed and the cells in any order', () => {
    const there = defined(eight).interval(0.9);
    const reversed = {
      ...eight,
      label: [...eight.label].reverse(),
      champion: [...eight.champion].reverse(),
      challenger: [...eight.challenger].reverse(),
      count: [...eight.count].reverse(),
    };
    expect(defined(reversed).interval(0.9)).toEqual(there);
    expect(defined({ ...eight, seed: 2 }).interval(0.9)).not.toEqual(there);
  });

  it('changes sign when the models change places', () => {
    const there = defined(eight);
    const back = defined({ ...eight, champion: eight.challenger, challenger: eight.champion });
    expect(back.value).toBe(-there.value);
    expect(back.interval(0.9)[0]).toBeCloseTo(-there.interval(0.9)[1], 2);
  });

  it('is exactly 0 for identical models, and knows more from more rows', () => {
    const same = (scale: number) =>
      defined({
        ...eight,
        challenger: eight.champion,
        count: eight.count.map((c, i) => (eight.champion[i] === eight.challenger[i] ? c * scale : 0)),
      });
    expect(same(1).value).toBe(0);
    const [low, high] = same(1).interval(0.9);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(same(10).interval(0.9)[0]).toBeGreaterThan(low / 5);
  });

  it('does not believe that a perfect model is perfect', () => {
    const perfect = defined({
      classes: 2,
      label: [0, 1],
      challenger: [0, 1],
      count: [60, 40],
      statistic: f1,
      seed: 1,
      range: [0, 1],
    });
    expect(perfect.value).toBe(1);
    expect(perfect.interval(0.9)[0]).toBeLessThan(0.99);
    expect(perfect.interval(0.9)[1]).toBe(1);
  });

  it('counts replicates without a value against every claim', () => {
    const rare = defined({
      classes: 2,
      label: [0, 1],
      challenger: [0, 1],
      count: [99, 1],
      statistic: f1,
      seed: 1,
      range: [0, 1],
    });
    expect(rare.undefinedReplicates()).toBeGreaterThan(500);
    expect(rare.interval(0.9)).toEqual([0, 1]);
    expect(rare.p(0.5, 'greater')).toBeGreaterThan(0.2);
    expect(rare.p(0.5, 'less')).toBeGreaterThan(0.2);
  });

  it('says why a value does not exist', () => {
    const none = cellBootstrap({ ...eight, label: [0], champion: [0], challenger: [0], count: [10] });
    expect(none).toEqual({ undefined: 'no positives' });
  });
});
