import { holm } from '../stats/index.ts';

export interface FamilyMember {
  rejected: boolean;
  /** Holm's adjusted p-value. */
  adjusted: number;
  /** The one-sided level at which Holm's procedure decided this member; an interval at it agrees with the decision. */
  alpha: number;
}

/** Holm's step-down decisions over one family, with the level that each was decided at, in the order given. */
export function familyDecisions(pValues: readonly number[], alpha: number): FamilyMember[] {
  const adjusted = holm(pValues);
  const size = pValues.length;
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const rank = new Map(order.map((index, step) => [index, step]));
  const stop = order.findIndex((index) => adjusted[index] > alpha);
  return pValues.map((_, i) => {
    const rejected = adjusted[i] <= alpha;
    const step = rejected ? (rank.get(i) as number) : stop;
    return { rejected, adjusted: adjusted[i], alpha: alpha / (size - step) };
  });
}
