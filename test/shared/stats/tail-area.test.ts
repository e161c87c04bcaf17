import { describe, expect, it } from 'vitest';
import { tailArea } from '../../../shared/stats/tail-area.ts';

describe('tailArea', () => {
  it('gives back the α that a level was made from', () => {
    for (const alpha of [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25])
      expect(tailArea(1 - 2 * alpha)).toBe(alpha);
  });

  it('is as near as doubles allow for any other α', () => {
    for (const alpha of [0.05 / 3, 0.05 / 7, 0.05 / 19]) {
      expect(Math.abs(tailArea(1 - 2 * alpha) - alpha)).toBeLessThan(1.2e-16);
    }
  });

  it('refuses what is not a level', () => {
    expect(() => tailArea(1)).toThrow('level must lie between 0 and 1, got 1');
    expect(() => tailArea(Number.NaN)).toThrow(RangeError);
  });
});
