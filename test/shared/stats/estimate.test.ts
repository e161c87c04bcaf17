import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimates } from './estimates.ts';

const alphas = fc.constantFrom(0.001, 0.01, 0.025, 0.05, 0.1, 0.2);
const limits = fc.double({ min: -1.5, max: 1.5, noNaN: true });

describe.each(Object.entries(estimates))('%s', (_, arbitrary) => {
  it('never lets interval and p-value disagree, least of all at the ends of the interval', () => {
    fc.assert(
      fc.property(arbitrary, alphas, limits, (estimate, alpha, anywhere) => {
        const [low, high] = estimate.interval(1 - 2 * alpha);
        for (const limit of [anywhere, low, high, above(low), below(high), estimate.value, 0]) {
          if (!Number.isFinite(limit)) continue;
          expect(estimate.p(limit, 'greater') <= alpha, `greater at ${limit}`).toBe(low >= limit);
          expect(estimate.p(limit, 'less') <= alpha, `less at ${limit}`).toBe(high <= limit);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has an interval around its value that widens with the level, and p-values that follow the limit', () => {
    fc.assert(
      fc.property(arbitrary, limits, limits, (estimate, one, other) => {
        const narrow = estimate.interval(0.8);
        const wide = estimate.interval(0.95);
        expect(narrow[0]).toBeGreaterThanOrEqual(wide[0]);
        expect(narrow[1]).toBeLessThanOrEqual(wide[1]);
        expect(wide[0]).toBeLessThanOrEqual(estimate.value);
        expect(wide[1]).toBeGreaterThanOrEqual(estimate.value);
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        // up to the rounding of the tails themselves
        const rounding = 1e-14;
        expect(estimate.p(near, 'greater')).toBeLessThanOrEqual(estimate.p(far, 'greater') + rounding);
        expect(estimate.p(near, 'less')).toBeGreaterThanOrEqual(estimate.p(far, 'less') - rounding);
      }),
      { numRuns: 40 },
    );
  });

  it('never says NaN', () => {
    fc.assert(
      fc.property(arbitrary, limits, (estimate, limit) => {
        const numbers = [
          estimate.value,
          ...estimate.interval(0.9),
          estimate.p(limit, 'greater'),
          estimate.p(limit, 'less'),
        ];
        expect(numbers.some(Number.isNaN)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** The next double above, and below. */
function above(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  double[0] = x;
  bits[0] += x > 0 ? 1n : -1n;
  return double[0];
}

function below(x: number): number {
  return -above(-x);
}
