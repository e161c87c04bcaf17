import { regularisedGamma } from './regularised-gamma.ts';

/** The χ² distribution with `df` degrees of freedom (any positive number); the upper tail keeps its relative precision. */
export const chiSquared = {
  /** Upper tail, P(X > x). */
  sf: (x: number, df: number): number => (x <= 0 ? 1 : regularisedGamma.upper(df / 2, x / 2)),
};
