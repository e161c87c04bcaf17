import { gammaln } from 'simple-statistics';
import { fDistribution } from './f-distribution.ts';

/** Standard deviations of the Poisson weights beyond which they count for nothing. */
const reach = 10;

/**
 * The noncentral F distribution with `between` and `within` degrees of freedom and noncentrality λ ≥ 0: the upper tail,
 * P(F > x), as a Poisson mixture of incomplete beta functions, each had from the one before it. SciPy's `ncf`.
 */
export const noncentralF = {
  sf(x: number, between: number, within: number, lambda: number): number {
    if (!(lambda >= 0)) throw new RangeError(`a noncentrality must be at least 0, got ${lambda}`);
    if (x <= 0) return 1;
    if (lambda === 0) return fDistribution.sf(x, between, within);
    const mean = lambda / 2;
    const width = reach * Math.sqrt(mean) + 30;
    const first = Math.max(0, Math.floor(mean - width));
    const last = Math.ceil(mean + width);
    const a = within / 2;
    const b = between / 2 + first;
    const y = within / (within + between * x);
    const rest = (between * x) / (within + between * x);
    // I(a, b + 1) − I(a, b)
    let step = Math.exp(a * Math.log(y) + b * Math.log(rest) + gammaln(a + b) - gammaln(a) - gammaln(b + 1));
    let tail = fDistribution.sf((x * between) / (2 * b), 2 * b, within);
    let weight = Math.exp(first * Math.log(mean) - mean - gammaln(first + 1));
    let [sum, weights] = [0, 0];
    for (let k = first; k <= last; k++) {
      sum += weight * Math.min(1, tail);
      weights += weight;
      tail += step;
      step *= (rest * (a + b + k - first)) / (b + k - first + 1);
      weight *= mean / (k + 1);
    }
    return Math.min(1, sum / weights);
  },
};
