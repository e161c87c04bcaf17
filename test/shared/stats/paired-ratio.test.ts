import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedRatio } from '../../../shared/stats/index.ts';

const counts = fc.record({
  both: fc.integer({ min: 0, max: 200 }),
  onlyA: fc.integer({ min: 0, max: 50 }),
  onlyB: fc.integer({ min: 0, max: 50 }),
});

describe('pairedRatio', () => {
  it('agrees with the published interval of (59, 6, 16, 80)', () => {
    // R package contingencytables, BonettPrice_hybrid_Wilson_score_CI_paired_2x2: 0.8667 (0.7579 to 0.9910).
    const [low, high] = pairedRatio({ both: 59, onlyA: 6, onlyB: 16 }, 0.95);
    expect(low).toBeCloseTo(0.7579, 4);
    expect(high).toBeCloseTo(0.991, 4);
  });

  it('holds the ratio, and turns over with the two models', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.9, 0.999), ({ both, onlyA, onlyB }, level) => {
        fc.pre(both + onlyA > 0 && both + onlyB > 0);
        const [low, high] = pairedRatio({ both, onlyA, onlyB }, level);
        const ratio = (both + onlyA) / (both + onlyB);
        expect(low).toBeLessThanOrEqual(ratio * (1 + 1e-12));
        expect(high).toBeGreaterThanOrEqual(ratio * (1 - 1e-12));
        const [least, most] = pairedRatio({ both, onlyA: onlyB, onlyB: onlyA }, level);
        expect(1 / most).toBeCloseTo(low, 9);
        expect(high === Number.POSITIVE_INFINITY ? 0 : 1 / high).toBeCloseTo(least, 9);
      }),
    );
  });

  it('is narrower the more of the hits are the same', () => {
    const width = (both: number, only: number) => {
      const [low, high] = pairedRatio({ both, onlyA: only, onlyB: only }, 0.95);
      return Math.log(high / low);
    };
    expect(width(95, 5)).toBeLessThan(width(50, 50) / 2);
  });

  it('reaches to 0 and to infinity where one model has no hit, and refuses none of both', () => {
    expect(pairedRatio({ both: 0, onlyA: 0, onlyB: 9 }, 0.95)[0]).toBe(0);
    expect(pairedRatio({ both: 0, onlyA: 9, onlyB: 0 }, 0.95)[1]).toBe(Number.POSITIVE_INFINITY);
    expect(() => pairedRatio({ both: 0, onlyA: 0, onlyB: 0 }, 0.95)).toThrow(
      new RangeError('pairedRatio needs a hit of one of the two, got none'),
    );
  });
});
