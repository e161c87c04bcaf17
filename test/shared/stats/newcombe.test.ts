import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../../shared/stats/index.ts';
import { rateCounts } from './estimates.ts';
import { type Counts, counts, knownRates } from './two-rates.ts';

const limits = fc.double({ min: -0.95, max: 0.95, noNaN: true });

describe('newcombe', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each<[Counts, Counts, number, number]>([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[6, 7], [2, 7], 0.0582, 0.8062],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[0, 10], [0, 10], -0.2775, 0.2775],
    [[10, 10], [0, 20], 0.6791, 1],
    [[10, 10], [0, 10], 0.6075, 1],
  ])('gives the published interval of %j − %j', (a, b, low, high) => {
    const interval = newcombe(counts(a), counts(b)).interval(0.95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it.each(knownRates.newcombe)(
    'agrees with statsmodels at $a − $b, level $level',
    ({ a, b, level, interval }) => {
      const ours = newcombe(counts(a), counts(b)).interval(level);
      for (const end of [0, 1]) expect(Math.abs(ours[end] - interval[end])).toBeLessThan(1e-9);
    },
  );

  it('changes sign, and nothing else, when the samples change places, and when hits and misses do', () => {
    fc.assert(
      fc.property(rateCounts(), rateCounts(), limits, (a, b, limit) => {
        const there = newcombe(a, b).p(limit, 'greater');
        expect(there).toBeCloseTo(newcombe(b, a).p(-limit, 'less'), 6);
        const [missesA, missesB] = [a, b].map(({ n, hits }) => ({ n, hits: n - hits }));
        expect(there).toBeCloseTo(newcombe(missesA, missesB).p(-limit, 'less'), 6);
      }),
    );
  });

  it('knows more from ten times the rows', () => {
    fc.assert(
      fc.property(rateCounts(), rateCounts(), (a, b) => {
        const [low, high] = newcombe(a, b).interval(0.9);
        const more = [a, b].map(({ n, hits }) => ({ n: 10 * n, hits: 10 * hits }));
        const [lower, higher] = newcombe(more[0], more[1]).interval(0.9);
        expect(higher - lower).toBeLessThan(high - low);
      }),
    );
  });

  it('bears one row and ten million', () => {
    expect(newcombe({ n: 1, hits: 1 }, { n: 1, hits: 0 }).interval(0.95)[0]).toBeLessThan(0);
    const [low, high] = newcombe({ n: 1e7, hits: 2e6 }, { n: 1e7, hits: 1.99e6 }).interval(0.95);
    expect(low).toBeGreaterThan(0.0006);
    expect(high).toBeLessThan(0.0014);
  });
});
