import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, type Estimate, moverRatio, normal, wilson } from '../../../shared/stats/index.ts';
import { rateCounts } from './estimates.ts';

const evenly = (value: number, standardError: number): Estimate => ({
  value,
  method: 'normal',
  n: 100,
  p: (limit, alternative) =>
    normal.sf(((alternative === 'greater' ? 1 : -1) * (value - limit)) / standardError),
  interval: (level) => {
    const half = standardError * normal.quantile((1 + level) / 2);
    return [value - half, value + half];
  },
});

describe('moverRatio', () => {
  it('is Fieller’s interval where the limits lie evenly about their values', () => {
    const [a, b, varianceA, varianceB] = [5, 8, 0.49, 0.36];
    const z2 = normal.quantile(0.975) ** 2;
    // The roots of (a − rb)² = z² (varianceA + r² varianceB).
    const [square, linear, constant] = [b * b - z2 * varianceB, -2 * a * b, a * a - z2 * varianceA];
    const root = Math.sqrt(linear ** 2 - 4 * square * constant);
    const ratio = moverRatio(evenly(a, Math.sqrt(varianceA)), evenly(b, Math.sqrt(varianceB)));
    expect(ratio.interval(0.95)[0]).toBeCloseTo((-linear - root) / (2 * square), 10);
    expect(ratio.interval(0.95)[1]).toBeCloseTo((-linear + root) / (2 * square), 10);
    for (const limit of [0.3, 0.5, 0.6, 0.8, 1]) {
      const z = (a - limit * b) / Math.sqrt(varianceA + limit ** 2 * varianceB);
      expect(ratio.p(limit, 'greater')).toBeCloseTo(normal.sf(z), 10);
      expect(ratio.p(limit, 'less')).toBeCloseTo(normal.sf(-z), 10);
    }
  });

  it('claims of a ÷ b what it claims of b ÷ a', () => {
    fc.assert(
      fc.property(
        rateCounts(1),
        rateCounts(1),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (a, b, limit) => {
          const there = moverRatio(wilson(a), clopperPearson(b)).p(limit, 'greater');
          const back = moverRatio(clopperPearson(b), wilson(a)).p(1 / limit, 'less');
          expect(there).toBeCloseTo(back, 9);
        },
      ),
    );
  });

  it('has no upper end where what it divides by may be 0', () => {
    const [low, high] = moverRatio(evenly(5, 1), evenly(1, 1)).interval(0.9);
    expect(high).toBe(Number.POSITIVE_INFINITY);
    expect(low).toBeGreaterThan(0);
  });

  it('is 0 with an upper end where there is nothing above the line', () => {
    const ratio = moverRatio(wilson({ n: 50, hits: 0 }), wilson({ n: 50, hits: 20 }));
    const [low, high] = ratio.interval(0.9);
    expect([ratio.value, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(0.05);
    expect(high).toBeLessThan(0.3);
  });

  it('refuses to divide by 0, and values below it', () => {
    expect(() => moverRatio(evenly(1, 1), evenly(0, 1))).toThrow('moverRatio needs a value from 0');
    expect(() => moverRatio(evenly(-1, 1), evenly(2, 1))).toThrow(RangeError);
  });
});
