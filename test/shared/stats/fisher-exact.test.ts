import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../shared/stats/index.ts';
import { association } from './association.ts';

const count = fc.integer({ min: 0, max: 60 });

describe('fisherExact', () => {
  it.each(association.fisher_exact)('agrees with SciPy on $counts', ({ counts, p }) => {
    expect(Math.abs(fisherExact(...counts) - p)).toBeLessThanOrEqual(1e-10 * p + 1e-15);
  });

  it('is a probability that no exchange of rows or columns changes', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(c, d, a, b)).toBeCloseTo(p, 10);
        expect(fisherExact(b, a, d, c)).toBeCloseTo(p, 10);
        expect(fisherExact(a, c, b, d)).toBeCloseTo(p, 10);
      }),
    );
  });

  it('refuses what is no count', () => {
    expect(() => fisherExact(1, 2, -3, 4)).toThrow('fisherExact needs counts, got -3');
    expect(() => fisherExact(1.5, 2, 3, 4)).toThrow('fisherExact needs counts, got 1.5');
  });
});
