import { describe, expect, it } from 'vitest';
import { holm } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

describe('holm', () => {
  it('agrees with statsmodels', () => {
    holm(known.holm.p).forEach((p, i) => {
      expect(p).toBeCloseTo(known.holm.adjusted[i], 12);
    });
  });

  it('leaves a single claim alone and an empty family empty', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([])).toEqual([]);
  });

  it('refuses what is not a probability', () => {
    expect(() => holm([Number.NaN])).toThrow('holm needs p-values in [0, 1], got NaN');
  });
});
