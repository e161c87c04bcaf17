import { describe, expect, it } from 'vitest';
import { binomial, normal, studentT } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

const { distributions } = known;

function near(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-300));
}

describe('the distributions agree with SciPy, tails included', () => {
  it('Student’s t', () => {
    for (const [p, df, expected] of distributions.t_quantile) {
      expect(Math.abs(studentT.quantile(p, df) - expected)).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(expected)),
      );
    }
    for (const [x, df, expected] of distributions.t_cdf) {
      near(studentT.cdf(x, df), expected);
      near(studentT.sf(-x, df), expected);
    }
  });

  it('the normal', () => {
    for (const [p, expected] of distributions.normal_quantile)
      expect(normal.quantile(p)).toBeCloseTo(expected, 10);
    for (const [x, expected] of distributions.normal_sf) {
      near(normal.sf(x), expected);
      near(normal.cdf(-x), expected);
    }
  });

  it('the binomial', () => {
    for (const [k, n, p, atLeast, atMost] of distributions.binomial) {
      near(binomial.atLeast(k, n, p), atLeast);
      near(binomial.atMost(k, n, p), atMost);
    }
  });
});
