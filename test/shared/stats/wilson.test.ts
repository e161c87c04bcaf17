import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../shared/stats/index.ts';
import { rateCounts } from './estimates.ts';
import { type Counts, counts, knownRates } from './two-rates.ts';

describe('wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each<[Counts, number, number]>([
    [[81, 263], 0.2553, 0.3662],
    [[15, 148], 0.0624, 0.1605],
    [[0, 20], 0, 0.1611],
    [[1, 29], 0.0061, 0.1718],
  ])('gives the published interval of %j', (rate, low, high) => {
    const interval = wilson(counts(rate)).interval(0.95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it.each(knownRates.wilson)(
    'agrees with statsmodels at $rate, level $level',
    ({ rate, level, interval }) => {
      const ours = wilson(counts(rate)).interval(level);
      for (const end of [0, 1]) expect(Math.abs(ours[end] - interval[end])).toBeLessThan(1e-12);
    },
  );

  it('says of misses what it says of hits', () => {
    fc.assert(
      fc.property(rateCounts(), fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ n, hits }, limit) => {
        const [there, back] = [wilson({ n, hits }), wilson({ n, hits: n - hits })];
        expect(there.p(limit, 'greater')).toBeCloseTo(back.p(1 - limit, 'less'), 9);
        expect(there.interval(0.9)[0]).toBeCloseTo(1 - back.interval(0.9)[1], 12);
      }),
    );
  });

  it('refuses counts that are none', () => {
    for (const wrong of [
      { n: 0, hits: 0 },
      { n: 3, hits: 4 },
      { n: 3, hits: -1 },
      { n: 3, hits: Number.NaN },
    ]) {
      expect(() => wilson(wrong)).toThrow(RangeError);
    }
  });
});
