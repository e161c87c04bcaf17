import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquared, noncentralChiSquared } from '../../../shared/stats/index.ts';
import { association } from './association.ts';

describe('noncentralChiSquared', () => {
  it.each(association.noncentral_chi_squared)(
    'agrees with SciPy at $x, $df degrees of freedom and $noncentrality',
    ({ x, df, noncentrality, sf }) => {
      expect(noncentralChiSquared.sf(x, df, noncentrality)).toBeCloseTo(sf, 10);
    },
  );

  it('is the central one where the noncentrality is zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 20 }), (x, df) => {
        expect(noncentralChiSquared.sf(x, df, 0)).toBeCloseTo(chiSquared.sf(x, df), 12);
      }),
    );
  });

  it('refuses a noncentrality below zero', () => {
    expect(() => noncentralChiSquared.sf(1, 1, -1)).toThrow('a noncentrality must be at least 0, got -1');
  });
});
