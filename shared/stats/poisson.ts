import { regularisedGamma } from './regularised-gamma.ts';

/** The Poisson distribution with mean `mean`. */
export const poisson = {
  /** P(K ≥ k). */
  atLeast: (k: number, mean: number): number =>
    k <= 0 ? 1 : mean <= 0 ? 0 : regularisedGamma.lower(k, mean),
};
