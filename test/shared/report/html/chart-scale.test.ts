import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartScale } from '../../../../shared/report/html/chart-scale.ts';

describe('chartScale', () => {
  it('marks round values and writes no more digits than tell them apart', () => {
    const { ticks } = chartScale({ values: [0.12, 0.87], range: [0, 100], count: 5, nice: true });
    expect(ticks.map(({ text }) => text)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
  });

  it('keeps to the ends that are stated', () => {
    const { place } = chartScale({
      values: [0.4, 0.5],
      min: 0,
      max: 1,
      range: [200, 0],
      count: 5,
      nice: true,
    });
    expect([place(0), place(0.5), place(1)]).toEqual([200, 100, 0]);
  });

  it('makes room around values that are all the same', () => {
    const { place, ticks } = chartScale({ values: [3, 3], range: [0, 100], count: 5 });
    expect(place(3)).toBe(50);
    expect(ticks.length).toBeGreaterThan(2);
  });

  it('writes huge and tiny values by powers of ten', () => {
    expect(chartScale({ values: [0, 5e9], range: [0, 100], count: 2, nice: true }).ticks.at(-1)?.text).toBe(
      '6e9',
    );
  });

  it('places every finite number inside the picture', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(double, { minLength: 1, maxLength: 20 }), fc.boolean(), (values, nice) => {
        const { place, ticks } = chartScale({ values, range: [10, 110], count: 5, nice, zero: nice });
        for (const value of values) {
          expect(place(value)).toBeGreaterThanOrEqual(10);
          expect(place(value)).toBeLessThanOrEqual(110);
        }
        for (const { at, text } of ticks) expect(`${at} ${text}`).not.toMatch(/NaN|Infinity/);
      }),
      { examples: [[[5e-324, -5e-324, 0], false]] },
    );
  });
});
