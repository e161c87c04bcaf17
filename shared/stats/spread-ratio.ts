import { normal } from './normal.ts';

/** A sample's size, standard deviation and kurtosis (the fourth central moment over the squared variance; 3 for a normal). */
export interface SampleSpread {
  n: number;
  standardDeviation: number;
  kurtosis: number;
}

/**
 * How many times as far one sample spreads as another, with an interval: the log of a standard deviation has variance
 * (κ − (n − 3)/(n − 1)) / 4n whatever the distribution. Undefined where a sample has fewer than four values or no spread.
 * Bonett, Computational Statistics & Data Analysis 50 (2006) 775–782.
 */
export function spreadRatio(
  a: SampleSpread,
  b: SampleSpread,
): { ratio: number; p: number; interval(level: number): [number, number] } | undefined {
  if (a.n < 4 || b.n < 4 || !(a.standardDeviation > 0) || !(b.standardDeviation > 0)) return undefined;
  const variance = ({ n, kurtosis }: SampleSpread) =>
    Math.max(kurtosis - (n - 3) / (n - 1), 0) / (4 * (n - 1));
  const deviation = Math.sqrt(variance(a) + variance(b));
  const log = Math.log(a.standardDeviation / b.standardDeviation);
  return {
    ratio: Math.exp(log),
    p: log === 0 ? 1 : deviation > 0 ? 2 * normal.sf(Math.abs(log) / deviation) : 0,
    interval(level) {
      const width = normal.quantile((1 + level) / 2) * deviation;
      return [Math.exp(log - width), Math.exp(log + width)];
    },
  };
}
