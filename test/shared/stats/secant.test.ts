import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secant } from '../../../shared/stats/secant.ts';

describe('secant', () => {
  it('finds where a function that is nearly straight is 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 20, noNaN: true }), (root) => {
        const width = (z: number) => Math.hypot(0.01 * z, 0.02 * z + 0.001 * z * z) + 0.0005;
        expect(Math.abs(secant((z) => width(z) - width(root), 2, 5) / root - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  it('takes a point that is a root for one', () => {
    expect(secant((x) => x - 3, 0, 3)).toBe(3);
  });

  it.each([
    ['a function that is flat', () => 1],
    ['a function without a root', (x: number) => x * x + 1],
  ])('finds nothing in %s', (_name, f) => {
    expect(secant(f, 1, 2)).toBeNaN();
  });
});
