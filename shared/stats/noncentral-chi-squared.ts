import { chiSquared } from './chi-squared.ts';

/** Poisson weights below this share of the largest count for nothing. */
const negligible = 1e-18;

/**
 * The noncentral χ² distribution with `df` degrees of freedom and noncentrality λ ≥ 0: the upper tail, P(X > x), as a
 * Poisson mixture of central ones. SciPy's `ncx2`.
 */
export const noncentralChiSquared = {
  sf(x: number, df: number, lambda: number): number {
    if (!(lambda >= 0)) throw new RangeError(`a noncentrality must be at least 0, got ${lambda}`);
    const mean = lambda / 2;
    const mode = Math.floor(mean);
    let sum = chiSquared.sf(x, df + 2 * mode);
    let weights = 1;
    for (let k = mode + 1, weight = mean / k; weight > negligible; k++, weight *= mean / k) {
      sum += weight * chiSquared.sf(x, df + 2 * k);
      weights += weight;
    }
    for (let k = mode - 1, weight = mode / mean; k >= 0 && weight > negligible; weight *= k / mean, k--) {
      sum += weight * chiSquared.sf(x, df + 2 * k);
      weights += weight;
    }
    return Math.min(1, sum / weights);
  },
};
