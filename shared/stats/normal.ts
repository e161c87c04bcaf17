import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** The quantile asked for last: thousands of intervals of one level ask for the same. */
let last = { p: 0.5, z: 0 };

/** The standard normal distribution; both tails keep their relative precision. */
export const normal = {
  cdf: (x: number): number => normalCdf(x, 0, 1),
  /** Upper tail, P(Z > x). */
  sf: (x: number): number => normalCdf(-x, 0, 1),
  quantile(p: number): number {
    if (p !== last.p) last = { p, z: normalQuantile(p, 0, 1) };
    return last.z;
  },
};
