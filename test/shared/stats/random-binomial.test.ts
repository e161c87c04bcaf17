import { describe, expect, it } from 'vitest';
import { binomial, random, randomBinomial } from '../../../shared/stats/index.ts';

describe('randomBinomial', () => {
  it.each([
    [12, 0.3],
    [30, 0.5],
    [400, 0.07],
    [1000, 0.97],
    [1_000_000, 0.2],
  ])('falls below each quantile as often as it should, n %i, p %d', (n, p) => {
    const uniform = random(7);
    const draws = 20_000;
    const all = Array.from({ length: draws }, () => randomBinomial(n, p, uniform));
    const sd = Math.sqrt(n * p * (1 - p));
    for (const z of [-2, -1, -0.3, 0, 0.3, 1, 2]) {
      const at = Math.floor(n * p + z * sd);
      const share = binomial.atMost(at, n, p);
      const seen = all.filter((k) => k <= at).length / draws;
      expect(Math.abs(seen - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / draws) + 1e-9);
    }
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThanOrEqual(n);
  });

  it('has nothing to draw at the ends', () => {
    expect(randomBinomial(5, 0, random(1))).toBe(0);
    expect(randomBinomial(5, 1, random(1))).toBe(5);
    expect(randomBinomial(0, 0.5, random(1))).toBe(0);
  });
});
