import { describe, expect, it } from 'vitest';
import { correlationRatio } from '../../../shared/stats/correlation-ratio.ts';
import { correlationRatioInterval } from '../../../shared/stats/correlation-ratio-interval.ts';
import { normal } from '../../../shared/stats/normal.ts';
import { random } from '../../../shared/stats/random.ts';

/** Two groups of normal numbers, `shift` standard deviations apart: η² is shift² / (4 + shift²). */
function world(n: number, shift: number, next: () => number): [Int32Array, Float64Array] {
  const codes = Int32Array.from({ length: n }, (_, i) => i % 2);
  return [codes, Float64Array.from(codes, (code) => normal.quantile(next()) + shift * code)];
}

type Ratio = NonNullable<ReturnType<typeof correlationRatio>>;

const intervalOf = (codes: Int32Array, values: Float64Array): [number, number] =>
  correlationRatioInterval(correlationRatio(codes, values) as Ratio, 0.9);

describe('correlationRatioInterval', () => {
  it('holds the true ratio about as often as its level says', () => {
    const next = random(11);
    const truth = Math.sqrt(0.25 / 4.25);
    let held = 0;
    for (let run = 0; run < 400; run++) {
      const [codes, values] = world(120, 0.5, next);
      const [low, high] = intervalOf(codes, values);
      if (low <= truth && truth <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.86);
    expect(held / 400).toBeLessThan(0.94);
  });

  it('is never 0 to 0, however even the groups', () => {
    const codes = Int32Array.from({ length: 200 }, (_, i) => i % 2);
    const [low, high] = intervalOf(
      codes,
      Float64Array.from(codes, (_, i) => Math.floor(i / 2)),
    );
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.1);
    expect(high).toBeLessThan(0.25);
  });

  it('is narrow below 1 for a number that all but tells the groups', () => {
    const codes = Int32Array.from({ length: 60 }, (_, i) => i % 3);
    for (const noise of [1e-4, 1e-6, 1e-8]) {
      const [low, high] = intervalOf(
        codes,
        Float64Array.from(codes, (code, i) => code + noise * ((i * 7) % 11)),
      );
      expect(low).toBeGreaterThan(1 - 1e-6);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  it('leaves out 0 exactly where the F test does', () => {
    const next = random(5);
    for (let run = 0; run < 60; run++) {
      const [codes, values] = world(60, 0.5, next);
      const { p } = correlationRatio(codes, values) as Ratio;
      const [low] = intervalOf(codes, values);
      expect(low > 0).toBe(p < 0.05);
    }
  });

  it('is 1 where the groups say the number', () => {
    expect(intervalOf(Int32Array.of(0, 0, 1, 1), Float64Array.of(1, 1, 2, 2))).toEqual([1, 1]);
  });
});
