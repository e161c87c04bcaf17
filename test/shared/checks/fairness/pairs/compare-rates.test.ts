import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRates } from '../../../../../shared/checks/fairness/pairs/compare-rates.ts';
import { correctedNewcombe, correctedRateRatio, fisherExact } from '../../../../../shared/stats/index.ts';
import { rateCounts } from '../../../stats/estimates.ts';

const low = { n: 400, hits: 60 };
const high = { n: 500, hits: 140 };

describe('compareRates', () => {
  it('doubles the p-value of a violation, because the data say which group is worse', () => {
    const difference = compareRates(low, high, 'difference');
    expect(difference.value).toBeCloseTo(0.13, 12);
    expect(difference.broken(0.1)).toBeCloseTo(2 * correctedNewcombe(high, low).p(0.1, 'greater'), 12);
    const ratio = compareRates(low, high, 'ratio');
    expect(ratio.broken(0.8)).toBeCloseTo(2 * correctedRateRatio(low, high).p(0.8, 'less'), 12);
  });

  it('never calls groups unequal more surely than Fisher’s test does, five times over', () => {
    const few = compareRates({ n: 20, hits: 1 }, { n: 20, hits: 7 }, 'difference');
    expect(few.broken(0)).toBeCloseTo(5 * fisherExact(1, 19, 7, 13), 12);
  });

  it('says the same whichever group comes first, and claims at most one thing', () => {
    fc.assert(
      fc.property(rateCounts(1), rateCounts(1), fc.constantFrom(0.05, 0.2), (a, b, limit) => {
        const [there, back] = [compareRates(a, b, 'difference'), compareRates(b, a, 'difference')];
        expect(there.met(limit)).toBeCloseTo(back.met(limit), 9);
        expect(there.broken(limit)).toBeCloseTo(back.broken(limit), 9);
        expect(Math.min(there.met(limit), 0.4) + Math.min(there.broken(limit), 0.4)).toBeGreaterThanOrEqual(
          0.4,
        );
        const [over, under] = [compareRates(a, b, 'ratio'), compareRates(b, a, 'ratio')];
        expect(over.met(1 - limit)).toBeCloseTo(under.met(1 - limit), 9);
        expect(over.broken(1 - limit)).toBeCloseTo(under.broken(1 - limit), 9);
      }),
    );
  });

  it('refuses a ratio to a rate of 0', () => {
    expect(() => compareRates(low, { n: 5, hits: 0 }, 'ratio')).toThrow(RangeError);
  });
});
