import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { tailArea } from './tail-area.ts';

export interface BoundedValues {
  values: Float64Array;
  /** Range that one value can take by definition, e.g. [−1, 1] for differences of a Brier score. */
  bounds: readonly [number, number];
}

/** Largest share of the capital that one row can lose. */
const boldest = 0.9;
/** The error rate that the bets are tuned for; every level is valid, this one is sharpest. */
const tuned = 0.05;

/**
 * Mean of bounded values by betting: the capital of a gambler who bets row by row that the mean lies beyond the
 * limit is, by Ville's inequality, rarely large where it does not. Valid for any number of rows, any share of
 * unchanged rows and any skew; O(n) per limit; depends on the order of the rows, not on chance.
 * The bets are the predictable plug-in of the paper, on each side by itself.
 * Throws a RangeError for no values, empty bounds or a value outside them.
 * Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", JRSS-B 86 (2024) 1–27.
 */
export function bettingMean({ values, bounds: [low, high] }: BoundedValues): Estimate {
  const n = values.length;
  if (n === 0) throw new RangeError('bettingMean needs at least one value');
  if (!(low < high)) throw new RangeError(`bettingMean needs bounds that rise, got [${low}, ${high}]`);
  // Rescaled to [0, 1]; `bets` are the shares of capital per unit, known before their row is seen.
  const unit = new Float64Array(n);
  const bets = new Float64Array(n);
  let sum = 0;
  let mean = 0.5;
  let squares = 0.25;
  for (let i = 0; i < n; i++) {
    const x = (values[i] - low) / (high - low);
    if (!(x >= -1e-12 && x <= 1 + 1e-12)) {
      throw new RangeError(`bettingMean needs values in [${low}, ${high}], got ${values[i]} at row ${i}`);
    }
    unit[i] = Math.min(1, Math.max(0, x));
    bets[i] = Math.sqrt((2 * Math.log(1 / tuned) * (i + 1)) / (n * squares));
    sum += values[i];
    const before = mean;
    mean += (unit[i] - mean) / (i + 2);
    squares += (unit[i] - before) * (unit[i] - mean);
  }
  const value = sum / n;

  /** Largest capital against "the mean is at or beyond the limit", or `enough` as soon as it is reached. */
  const capital = (limit: number, side: 1 | -1, enough: number): number => {
    const m = (limit - low) / (high - low);
    const cap = boldest / (side === 1 ? m : 1 - m);
    let wealth = 1;
    let most = 1;
    for (let i = 0; i < n; i++) {
      const bet = bets[i] < cap ? bets[i] : cap;
      wealth *= 1 + side * bet * (unit[i] - m);
      if (wealth > most) {
        most = wealth;
        if (most >= enough) break;
      }
    }
    return most;
  };
  const against = (limit: number, alternative: 'greater' | 'less', enough: number): number => {
    const greater = alternative === 'greater';
    if (greater ? limit <= low : limit >= high) return 0;
    if (greater ? limit >= value : limit <= value) return 1;
    return 1 / capital(limit, greater ? 1 : -1, enough);
  };
  return {
    value,
    method: 'betting (hedged capital)',
    n,
    p: (limit, alternative) => against(limit, alternative, 1e280),
    interval(level) {
      const alpha = tailArea(level);
      const limit = (alternative: 'greater' | 'less'): number =>
        confidenceLimit({
          // Once the capital reaches 1 / α the rest of the rows cannot change the answer.
          p: (at, side) => against(at, side, 1.000001 / alpha),
          alternative,
          alpha,
          guess: value,
          step: (high - low) / Math.sqrt(n),
          range: [low, high],
        });
      return [limit('greater'), limit('less')];
    },
  };
}
