import { normal } from './normal.ts';

/** Squared standard error where the area is θ: Hanley and McNeil's, with both classes' mean size (Newcombe's method 5). */
function variance(theta: number, positives: number, negatives: number): number {
  const size = (positives + negatives) / 2 - 1;
  const among = 1 + size * ((1 - theta) / (2 - theta) + theta / (1 + theta));
  return (theta * (1 - theta) * among) / (positives * negatives);
}

/**
 * A two-sided score interval of an area under the ROC curve, which holds near 1, too, where others have no width: the
 * areas that are no further from the estimate than their own standard error allows.
 * Newcombe, Statistics in Medicine 25 (2006) 559–573.
 */
export function aucInterval(
  auc: number,
  positives: number,
  negatives: number,
  level: number,
): [number, number] {
  const z = normal.quantile((1 + level) / 2);
  const isBeyond = (theta: number): boolean =>
    (auc - theta) ** 2 > z * z * variance(theta, positives, negatives);
  const root = (outside: number): number => {
    let inside = auc;
    for (let i = 0; i < 100; i++) {
      const middle = (inside + outside) / 2;
      if (isBeyond(middle)) outside = middle;
      else inside = middle;
    }
    return (inside + outside) / 2;
  };
  return [auc <= 0 ? 0 : root(0), auc >= 1 ? 1 : root(1)];
}

/** The one-sided p-value that an area is at most `limit`, by the same score. */
export function aucTail(auc: number, positives: number, negatives: number, limit: number): number {
  const error = Math.sqrt(variance(limit, positives, negatives));
  if (!(error > 0)) return auc > limit ? 0 : 1;
  return normal.sf((auc - limit) / error);
}
