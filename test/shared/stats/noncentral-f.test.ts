import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquared } from '../../../shared/stats/chi-squared.ts';
import { fDistribution } from '../../../shared/stats/f-distribution.ts';
import { noncentralF } from '../../../shared/stats/noncentral-f.ts';

const known: { x: number; between: number; within: number; lambda: number; sf: number }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/known-values/noncentral-f.json', import.meta.url), 'utf8'),
);

describe('noncentralF', () => {
  it.each(known)("is SciPy's ncf at $x for ($between, $within) and λ = $lambda", (one) => {
    expect(noncentralF.sf(one.x, one.between, one.within, one.lambda)).toBeCloseTo(one.sf, 8);
  });

  it('is the central one without noncentrality, and grows with it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 5, max: 2_000 }),
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        (x, between, within, lambda) => {
          const central = fDistribution.sf(x, between, within);
          expect(noncentralF.sf(x, between, within, 0)).toBe(central);
          const some = noncentralF.sf(x, between, within, lambda);
          expect(some).toBeGreaterThanOrEqual(central - 1e-9);
          expect(noncentralF.sf(x, between, within, 2 * lambda)).toBeGreaterThanOrEqual(some - 1e-9);
        },
      ),
    );
  });

  it('goes on where the mixture would have too many parts', () => {
    const large = 1e6;
    for (const [between, within] of [
      [1, 4],
      [1, 200],
      [4, 35],
      [20, 20_000],
    ]) {
      for (const part of [0.9, 0.99, 1, 1.01, 1.1]) {
        const x = (part * large) / between;
        const below = noncentralF.sf(x, between, within, large);
        const above = noncentralF.sf(x, between, within, large * (1 + 1e-9));
        expect(above, `${part} of λ for (${between}, ${within})`).toBeCloseTo(below, 6);
      }
      // the denominator alone is left: F is above its noncentral mean as often as χ² is below its degrees of freedom
      const far = noncentralF.sf(1e18 / between, between, within, 1e18);
      expect(far).toBeCloseTo(1 - chiSquared.sf(within, within), 8);
    }
  });

  it('refuses a negative noncentrality', () => {
    expect(() => noncentralF.sf(1, 2, 3, -1)).toThrow('a noncentrality must be at least 0, got -1');
  });
});
