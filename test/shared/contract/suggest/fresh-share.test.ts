import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshShare } from '../../../../shared/contract/suggest/fresh-share.ts';

describe('freshShare', () => {
  // statsmodels.stats.proportion.proportion_confint(k / 6, n / 6, alpha=2 * norm.sf(4), method='wilson')[1]
  it.each([
    [0, 600, 13.8],
    [0, 10_000, 1],
    [500, 10_000, 7.6],
    [50, 1_000, 16.6],
    [5_000, 10_000, 54.9],
  ])('of %i of %i rows is %d %%', (k, n, percent) => {
    expect(freshShare(k, n)).toBe(percent);
  });

  it('is 100 where there are no rows', () => {
    expect(freshShare(0, 0)).toBe(100);
  });

  it('lies above the share itself, falls with more rows and rises with more of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const k = Math.floor(share * n);
          expect(freshShare(k, n)).toBeGreaterThanOrEqual((100 * k) / n);
          expect(freshShare(10 * k, 10 * n)).toBeLessThanOrEqual(freshShare(k, n));
          if (k < n) expect(freshShare(k + 1, n)).toBeGreaterThanOrEqual(freshShare(k, n));
        },
      ),
    );
  });
});
