import { describe, expect, it } from 'vitest';
import { bettingMean, random } from '../../../shared/stats/index.ts';

describe('bettingMean', () => {
  it('passes an unchanged model once there are enough rows', () => {
    const unchanged = (n: number) => bettingMean({ values: new Float64Array(n), bounds: [-1, 1] });
    expect(unchanged(100).p(-0.02, 'greater')).toBeGreaterThan(0.05);
    expect(unchanged(1000).p(-0.02, 'greater')).toBeLessThan(0.05);
    expect(unchanged(1000).p(0, 'greater')).toBe(1);
  });

  it('holds its level where one row in twenty loses everything', () => {
    const uniform = random(11);
    let passed = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const values = Float64Array.from({ length: 100 }, () => (uniform() < 0.05 ? -1 : 0));
      if (bettingMean({ values, bounds: [-1, 1] }).p(-0.05, 'greater') <= 0.05) passed++;
    }
    expect(passed).toBeLessThan(60);
  });

  it('has a mean and an interval that mirror with the values', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => Math.sin(i * i) / 2);
    const [low, high] = bettingMean({ values, bounds: [-1, 1] }).interval(0.9);
    const mirrored = bettingMean({ values: values.map((v) => -v), bounds: [-1, 1] }).interval(0.9);
    expect(mirrored[0]).toBeCloseTo(-high, 10);
    expect(mirrored[1]).toBeCloseTo(-low, 10);
  });

  it('refuses a value outside its bounds', () => {
    expect(() => bettingMean({ values: Float64Array.of(0, 2), bounds: [-1, 1] })).toThrow(
      'bettingMean needs values in [-1, 1], got 2 at row 1',
    );
    expect(() => bettingMean({ values: Float64Array.of(Number.NaN), bounds: [-1, 1] })).toThrow(RangeError);
  });
});
