import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../shared/stats/index.ts';

describe('benjaminiHochberg', () => {
  it('agrees with statsmodels', () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5]);
    // multipletests(p, method='fdr_bh')[1]
    [0.025, 0.05, 0.05, 0.025, 0.5].forEach((p, i) => {
      expect(adjusted[i]).toBeCloseTo(p, 12);
    });
  });

  it('leaves a single claim alone and an empty family empty', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('refuses what is not a probability', () => {
    expect(() => benjaminiHochberg([1.5])).toThrow('benjaminiHochberg needs p-values in [0, 1], got 1.5');
  });
});
