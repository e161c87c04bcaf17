import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedNewcombe, correctedRateRatio, type RateCounts } from '../../../shared/stats/index.ts';
import { rateCounts } from './estimates.ts';

type Counts = [hits: number, n: number];
const known: {
  differences: { a: Counts; b: Counts; level: number; interval: [number, number] }[];
  ratios: { a: Counts; b: Counts; limit: number; greater: number; less: number }[];
} = JSON.parse(
  readFileSync(new URL('../../fixtures/known-values/corrected-rates.json', import.meta.url), 'utf8'),
);

const counts = ([hits, n]: Counts): RateCounts => ({ n, hits });

describe('correctedNewcombe', () => {
  // Newcombe (1998), table II, method 11.
  it.each<[Counts, Counts, number, number]>([
    [[56, 70], [48, 80], 0.0428, 0.3422],
    [[9, 10], [3, 10], 0.1013, 0.8387],
    [[6, 7], [2, 7], -0.029, 0.8423],
    [[5, 56], [0, 29], -0.0667, 0.2037],
    [[0, 10], [0, 20], -0.2005, 0.3445],
    [[0, 10], [0, 10], -0.3445, 0.3445],
    [[10, 10], [0, 20], 0.6014, 1],
    [[10, 10], [0, 10], 0.5128, 1],
  ])('gives the published interval of %j − %j', (a, b, low, high) => {
    const interval = correctedNewcombe(counts(a), counts(b)).interval(0.95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it.each(known.differences)('agrees with its definition at $a − $b, level $level', (example) => {
    const interval = correctedNewcombe(counts(example.a), counts(example.b)).interval(example.level);
    expect(Math.abs(interval[0] - example.interval[0])).toBeLessThan(1e-9);
    expect(Math.abs(interval[1] - example.interval[1])).toBeLessThan(1e-9);
  });

  it('changes sign, and nothing else, when the groups change places', () => {
    fc.assert(
      fc.property(
        rateCounts(),
        rateCounts(),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (a, b, limit) => {
          const there = correctedNewcombe(a, b);
          const back = correctedNewcombe(b, a);
          expect(there.value).toBeCloseTo(-back.value, 12);
          expect(there.p(limit, 'greater')).toBeCloseTo(back.p(-limit, 'less'), 9);
        },
      ),
    );
  });

  it('refuses counts that are none', () => {
    expect(() => correctedNewcombe({ n: 5, hits: 6 }, { n: 5, hits: 1 })).toThrow(RangeError);
    expect(() => correctedNewcombe({ n: 5, hits: 1 }, { n: 0, hits: 0 })).toThrow(RangeError);
  });
});

describe('correctedRateRatio', () => {
  it.each(known.ratios)('agrees with its definition at $a ÷ $b, limit $limit', (example) => {
    const estimate = correctedRateRatio(counts(example.a), counts(example.b));
    for (const side of ['greater', 'less'] as const) {
      expect(Math.abs(estimate.p(example.limit, side) - example[side])).toBeLessThan(1e-6);
    }
  });

  it('claims of a ÷ b what it claims of b ÷ a', () => {
    fc.assert(
      fc.property(
        rateCounts(1),
        rateCounts(1),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (a, b, limit) => {
          const there = correctedRateRatio(a, b).p(limit, 'greater');
          expect(there).toBeCloseTo(correctedRateRatio(b, a).p(1 / limit, 'less'), 9);
        },
      ),
    );
  });

  it('has no value and no upper end where there are no hits to divide by', () => {
    const estimate = correctedRateRatio({ n: 50, hits: 5 }, { n: 50, hits: 0 });
    expect(estimate.value).toBeNaN();
    expect(estimate.interval(0.9)[1]).toBe(Number.POSITIVE_INFINITY);
    expect(estimate.p(0.8, 'greater')).toBeLessThan(0.05);
  });

  it('has ratio 0 with an upper end where the hits above the line are none', () => {
    const { value, interval } = correctedRateRatio({ n: 50, hits: 0 }, { n: 50, hits: 20 });
    expect(value).toBe(0);
    const [low, high] = interval(0.95);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.5);
  });
});
