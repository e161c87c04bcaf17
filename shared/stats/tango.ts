import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { normal } from './normal.ts';
import { tailArea } from './tail-area.ts';

export interface PairedCounts {
  /** Rows in the denominator. */
  n: number;
  /** Rows that only the challenger hits. */
  gained: number;
  /** Rows that only the champion hits. */
  lost: number;
}

/**
 * Difference of two paired rates, challenger − champion, by Tango's score test and the interval that
 * inverts it. Holds its error rate also for few or no discordant rows, where Wald's interval has no width.
 * Throws a RangeError unless the counts are not negative and fit into n ≥ 1.
 * Tango, "Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", Statistics in Medicine 17 (1998) 891–908.
 */
export function tango({ n, gained, lost }: PairedCounts): Estimate {
  if (!(n >= 1 && gained >= 0 && lost >= 0 && gained + lost <= n)) {
    throw new RangeError(`tango needs counts within n ≥ 1, got n ${n}, gained ${gained}, lost ${lost}`);
  }
  const value = (gained - lost) / n;
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= -1) return alternative === 'greater' ? 0 : 1;
    if (limit >= 1) return alternative === 'greater' ? 1 : 0;
    const z = score(n, gained, lost, limit);
    return alternative === 'greater' ? normal.sf(z) : normal.cdf(z);
  };
  const range = [-1, 1] as const;
  return {
    value,
    method: "Tango's score interval",
    n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const step = 1 / n;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: value, step, range }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: value, step, range }),
      ];
    },
  };
}

/** Tango's statistic against the true difference being `limit`, −1 < limit < 1. */
function score(n: number, gained: number, lost: number, limit: number): number {
  // The formulas lose no digits for limits ≥ 0; the other side is its mirror.
  if (limit < 0) return -score(n, lost, gained, -limit);
  const excess = gained - lost - n * limit;
  const a = 2 * n;
  const b = (2 * n - gained + lost) * limit - gained - lost;
  const c = -lost * limit * (1 - limit);
  const root = Math.sqrt(b * b - 4 * a * c);
  const onlyChampion = b > 0 ? (-2 * c) / (b + root) : (root - b) / (2 * a);
  const variance = n * (2 * onlyChampion + limit * (1 - limit));
  if (variance > 0) return excess / Math.sqrt(variance);
  return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}
