import { familyDecisions } from '../../family.ts';
import type { Comparison } from './comparison.ts';
import type { Pair } from './pair.ts';

/** What is shown of one pair. */
export interface JudgedPair {
  pair: Pair;
  status: 'pass' | 'fail' | 'inconclusive';
  /** p-values before any correction that the limit is met, and that it is broken. */
  met: number;
  broken: number;
  /** Holm's p-value of the claim that is made; absent where none is. */
  p?: number;
  /** Two-sided level of the interval that agrees with the status. */
  level: number;
  /** The levels at which p-values would decide. */
  alphas: { met: number; broken: number };
}

/**
 * A family of pairs against one limit. A violation is shown by Holm's procedure over all pairs. That all are within the
 * limit is shown when each of them is at alpha, which needs no correction; where not all are, Holm's procedure says of
 * which it is shown. docs/decisions/disparities.md.
 */
export function judgePairs(pairs: readonly Pair[], limit: number, alpha: number): JudgedPair[] {
  const tails = pairs.map(({ comparison }) =>
    !comparison || comparison.insufficient
      ? { met: 1, broken: 1 }
      : { met: comparison.met(limit), broken: comparison.broken(limit) },
  );
  const inside = familyDecisions(
    tails.map(({ met }) => met),
    alpha,
  );
  const beyond = familyDecisions(
    tails.map(({ broken }) => broken),
    alpha,
  );
  const allWithin = tails.every(({ met }) => met <= alpha);
  return pairs.map((pair, i): JudgedPair => {
    const alphas = { met: allWithin ? alpha : inside[i].alpha, broken: beyond[i].alpha };
    const base = { pair, ...tails[i], alphas };
    if (beyond[i].rejected) {
      return { ...base, status: 'fail', p: beyond[i].adjusted, level: 1 - alphas.broken };
    }
    if (allWithin) return { ...base, status: 'pass', p: tails[i].met, level: 1 - 2 * alpha };
    if (inside[i].rejected)
      return { ...base, status: 'pass', p: inside[i].adjusted, level: 1 - 2 * alphas.met };
    return { ...base, status: 'inconclusive', level: 1 - Math.min(2 * alphas.met, alphas.broken) };
  });
}

/** Worst first: violations, then what is undecided, then what is within; among them the farthest from equal. */
export function bySeverity(compare: 'difference' | 'ratio') {
  const rank = { fail: 0, inconclusive: 1, pass: 2 };
  const apart = ({ pair: { comparison } }: JudgedPair): number => {
    const value = (comparison as Comparison | undefined)?.value ?? Number.NaN;
    if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
    return compare === 'ratio' ? -value : value;
  };
  return (a: JudgedPair, b: JudgedPair): number =>
    rank[a.status] - rank[b.status] || (apart(a) === apart(b) ? 0 : apart(b) - apart(a));
}
