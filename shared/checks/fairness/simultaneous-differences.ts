import { correctedNewcombe, type Estimate, holm, type RateCounts } from '../../stats/index.ts';

/** One group's rate against that of all others together. */
export interface AgainstOthers {
  estimate: Estimate;
  /** All intervals of the family hold at once with probability 1 − α. */
  interval(): [number, number];
  level: number;
  method: string;
  /** Two-sided, of no difference; by Holm over the family. */
  p: number;
}

/** Two-sided p-value that nothing differs. */
export function differs(estimate: Estimate): number {
  return Math.min(1, 2 * estimate.p(0, estimate.value > 0 ? 'greater' : 'less'));
}

/**
 * The rate of each group less that of all others together, by the interval that disparities are judged by; undefined where there are no others,
 * and for the second of two groups, which would say the same again.
 */
export function ratesAgainstOthers(groups: readonly RateCounts[]): (Estimate | undefined)[] {
  const n = groups.reduce((sum, one) => sum + one.n, 0);
  const hits = groups.reduce((sum, one) => sum + one.hits, 0);
  return groups.map((one, k) => {
    if (groups.length === 2 && k === 1) return undefined;
    const others = { n: n - one.n, hits: hits - one.hits };
    return one.n > 0 && others.n > 0 ? correctedNewcombe(one, others) : undefined;
  });
}

/** Differences of one family, each with its simultaneous interval and its corrected p-value, in the order given. */
export function simultaneousDifferences(
  estimates: readonly (Estimate | undefined)[],
  alpha: number,
  correct: (pValues: readonly number[]) => number[] = holm,
): (AgainstOthers | undefined)[] {
  const known = estimates.filter((one) => one !== undefined);
  const level = 1 - alpha / Math.max(1, known.length);
  const adjusted = correct(known.map(differs));
  const suffix = known.length > 1 ? ', simultaneous' : '';
  let k = 0;
  return estimates.map((estimate) => {
    if (!estimate) return undefined;
    return {
      estimate,
      interval: () => estimate.interval(level),
      level,
      method: `${estimate.method}${suffix}`,
      p: adjusted[k++],
    };
  });
}
