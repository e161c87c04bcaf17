import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal } from '../../../shared/stats/index.ts';
import { rateRatioScore } from '../../../shared/stats/rate-ratio-score.ts';
import { rateCounts } from './estimates.ts';
import { counts, knownRates } from './two-rates.ts';

describe('rateRatioScore', () => {
  it.each(knownRates.ratio)(
    'is as far out as the level says at the ends that statsmodels gives, $a ÷ $b',
    ({ a, b, level, interval }) => {
      const z = normal.quantile((1 + level) / 2);
      expect(rateRatioScore(counts(a), counts(b), interval[0])).toBeCloseTo(z, 4);
      expect(rateRatioScore(counts(a), counts(b), interval[1])).toBeCloseTo(-z, 4);
    },
  );

  it('falls as the limit rises, and changes sign when the samples change places', () => {
    const limits = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(rateCounts(1), rateCounts(1), limits, limits, (a, b, one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        expect(rateRatioScore(a, b, near)).toBeGreaterThanOrEqual(rateRatioScore(a, b, far) - 1e-9);
        expect(rateRatioScore(a, b, one)).toBeCloseTo(-rateRatioScore(b, a, 1 / one), 6);
      }),
    );
  });

  it('claims nothing next to a ratio of 0 where there is no hit', () => {
    expect(Math.abs(rateRatioScore({ n: 3, hits: 0 }, { n: 5, hits: 2 }, 5e-324))).toBeLessThan(1e-100);
  });
});
