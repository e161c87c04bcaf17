import { describe, expect, it } from 'vitest';
import { random } from '../../../shared/stats/index.ts';

describe('random', () => {
  it('gives the same numbers for the same seed, inside (0, 1)', () => {
    const [a, b] = [random(42), random(42)];
    for (let i = 0; i < 1000; i++) {
      const x = a();
      expect(x).toBe(b());
      expect(x > 0 && x < 1).toBe(true);
    }
  });

  it('gives unrelated numbers for neighbouring seeds', () => {
    for (const skipped of [0, 1, 5]) {
      const firsts = Array.from({ length: 5000 }, (_, seed) => {
        const uniform = random(seed);
        for (let i = 0; i < skipped; i++) uniform();
        return uniform();
      });
      const mean = firsts.reduce((sum, x) => sum + x, 0) / 5000;
      const products = firsts.slice(1).map((x, i) => (x - 0.5) * (firsts[i] - 0.5) * 12);
      const correlation = products.reduce((sum, x) => sum + x, 0) / 4999;
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
      expect(Math.abs(correlation)).toBeLessThan(0.06);
    }
  });
});
