import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** The standard normal distribution; both tails keep their relative precision. */
export const normal = {
  cdf: (x: number): number => normalCdf(x, 0, 1),
  /** Upper tail, P(Z > x). */
  sf: (x: number): number => normalCdf(-x, 0, 1),
  quantile: (p: number): number => normalQuantile(p, 0, 1),
};
