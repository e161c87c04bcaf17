import { describe, expect, it } from 'vitest';
import { regularisedGamma } from '../../../shared/stats/index.ts';
import { association } from './association.ts';

describe('regularisedGamma', () => {
  it.each(association.regularised_gamma)('agrees with SciPy at a = $a, x = $x', ({ a, x, lower, upper }) => {
    expect(Math.abs(regularisedGamma.lower(a, x) - lower)).toBeLessThanOrEqual(1e-8 * lower + 1e-300);
    expect(Math.abs(regularisedGamma.upper(a, x) - upper)).toBeLessThanOrEqual(1e-8 * upper + 1e-300);
  });

  it('is all above zero', () => {
    for (const a of [3, 1_000]) {
      expect(regularisedGamma.lower(a, 0)).toBe(0);
      expect(regularisedGamma.upper(a, 0)).toBe(1);
    }
  });
});
