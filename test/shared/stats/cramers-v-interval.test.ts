import { describe, expect, it } from 'vitest';
import { cramersV, cramersVInterval, random } from '../../../shared/stats/index.ts';
import { association } from './association.ts';

describe('cramersVInterval', () => {
  it.each(association.cramers_v_interval)(
    'agrees with SciPy on $counts at $level',
    ({ counts, level, interval }) => {
      const [low, high] = cramersVInterval(counts, level) ?? [Number.NaN, Number.NaN];
      expect(low).toBeCloseTo(interval[0], 8);
      expect(high).toBeCloseTo(interval[1], 8);
    },
  );

  it('is never 0 to 0, however even the table', () => {
    const upper = (n: number): number => {
      const [low, high] = cramersVInterval([new Array(3).fill(n), new Array(3).fill(n)], 0.9) ?? [1, 0];
      expect(low).toBe(0);
      return high;
    };
    expect(upper(100)).toBeGreaterThan(0.05);
    expect(upper(100) / upper(400)).toBeCloseTo(2, 6);
  });

  it('is undefined where one classification has one class', () => {
    expect(cramersVInterval([[3, 4]], 0.9)).toBeUndefined();
    expect(
      cramersVInterval(
        [
          [3, 0],
          [4, 0],
        ],
        0.9,
      ),
    ).toBeUndefined();
  });

  it('covers the value behind the counts at least as often as it says', () => {
    // P(missing | class) is 0.1 and 0.3, classes of equal size: φ = 0.25.
    const draw = random(17);
    let covered = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const counts = [
        [0, 0],
        [0, 0],
      ];
      for (let k = 0; k < 400; k++) counts[k % 2][draw() < (k % 2 ? 0.3 : 0.1) ? 0 : 1]++;
      const [low, high] = cramersVInterval(counts, 0.9) ?? [1, 0];
      if (low <= 0.25 && 0.25 <= high) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.88);
  });

  it('holds the corrected value', () => {
    const counts = [
      [30, 970],
      [70, 930],
    ];
    const value = cramersV(counts)?.value ?? Number.NaN;
    const [low, high] = cramersVInterval(counts, 0.9) ?? [1, 0];
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });
});
