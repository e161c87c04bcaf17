import gammainc from '@stdlib/math-base-special-gammainc';

/** The χ² distribution with `df` degrees of freedom (any positive number); the upper tail keeps its relative precision. */
export const chiSquared = {
  /** Upper tail, P(X > x). */
  sf: (x: number, df: number): number => (x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true)),
};
