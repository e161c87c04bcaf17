import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Student's t distribution with `df` degrees of freedom (any positive number); both tails keep their relative precision. */
export const studentT = {
  cdf: (x: number, df: number): number => tCdf(x, df),
  /** Upper tail, P(T > x). */
  sf: (x: number, df: number): number => tCdf(-x, df),
  quantile: (p: number, df: number): number => tQuantile(p, df),
};
