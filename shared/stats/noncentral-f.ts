import { gammaln } from 'simple-statistics';
import { chiSquared } from './chi-squared.ts';
import { fDistribution } from './f-distribution.ts';

/** Above it the mixture has too many parts to add up. */
const mostMixed = 1e6;

/** Standard deviations of the Poisson weights beyond which they count for nothing. */
const reach = 10;

/**
 * The noncentral F distribution with `between` and `within` degrees of freedom and noncentrality λ ≥ 0: the upper tail,
 * P(F > x), as a Poisson mixture of incomplete beta functions, each had from the one before it; above λ = 10⁶ by an
 * integral over the one normal variate that λ shifts, the others at their mean. SciPy's `ncf`.
 */
export const noncentralF = {
  sf(x: number, between: number, within: number, lambda: number): number {
    if (!(lambda >= 0)) throw new RangeError(`a noncentrality must be at least 0, got ${lambda}`);
    if (x <= 0) return 1;
    if (lambda === 0) return fDistribution.sf(x, between, within);
    if (lambda > mostMixed) return farTail(x, between, within, lambda);
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

/** Standard deviations over which the normal variate is integrated, and steps of the trapezoidal rule. */
const [span, steps] = [9, 240];

/** The numerator is (z + √λ)² + χ²(between − 1), where the χ² is to λ as nothing; F is above x where the denominator is small enough. */
function farTail(x: number, between: number, within: number, lambda: number): number {
  let [sum, weights] = [0, 0];
  for (let k = 0; k <= steps; k++) {
    const z = span * ((2 * k) / steps - 1);
    const weight = Math.exp(-(z ** 2) / 2);
    const numerator = (z + Math.sqrt(lambda)) ** 2 + between - 1;
    sum += weight * (1 - chiSquared.sf((within * numerator) / (between * x), within));
    weights += weight;
  }
  return sum / weights;
}
