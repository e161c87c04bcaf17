import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argsort, random } from '../../../shared/stats/index.ts';

function reference(values: Float64Array): number[] {
  return Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
}

describe('argsort', () => {
  it('sorts few rows stably', () => {
    const anything = fc.oneof(
      fc.constantFrom(0, -0, 1, -1),
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
    );
    fc.assert(
      fc.property(fc.array(anything), (list) => {
        const values = Float64Array.from(list);
        expect([...argsort(values)]).toEqual(reference(values));
      }),
    );
  });

  it('sorts many rows stably, with ties, signs, zeros and infinities', () => {
    const uniform = random(3);
    const values = Float64Array.from({ length: 30_000 }, (_, i) => {
      if (i % 7 === 0) return i % 2 ? 0 : -0;
      if (i % 1001 === 0) return i % 2 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      if (i % 3 === 0) return Math.round(uniform() * 20) - 10;
      return (uniform() - 0.5) * 10 ** Math.round(uniform() * 40 - 20);
    });
    const order = argsort(values);
    for (let k = 1; k < order.length; k++) {
      const [a, b] = [values[order[k - 1]], values[order[k]]];
      expect(a < b || (a === b && order[k - 1] < order[k])).toBe(true);
    }
    expect(new Set(order).size).toBe(values.length);
  });

  it('refuses NaN, in few rows and in many', () => {
    expect(() => argsort(Float64Array.of(1, Number.NaN))).toThrow('argsort needs numbers, got NaN at row 1');
    expect(() => argsort(new Float64Array(5000).fill(Number.NaN))).toThrow('NaN at row 0');
  });
});
