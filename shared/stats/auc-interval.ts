import { normal } from './normal.ts';

/**
 * A two-sided score interval of an area under the ROC curve, which holds near 1, too, where others have no width: the
 * areas that are no further from the estimate than their own standard error (Hanley and McNeil's, with both classes'
 * mean size) allows. Newcombe's method 5, Statistics in Medicine 25 (2006) 559–573.
 */
export function aucInterval(
  auc: number,
  positives: number,
  negatives: number,
  level: number,
): [number, number] {
  const z = normal.quantile((1 + level) / 2);
  const size = (positives + negatives) / 2 - 1;
  const beyond = (theta: number): number => {
    const variance =
      (theta * (1 - theta) * (1 + size * ((1 - theta) / (2 - theta) + theta / (1 + theta)))) /
      (positives * negatives);
    return (auc - theta) ** 2 - z * z * variance;
  };
  const root = (inside: number, outside: number): number => {
    for (let i = 0; i < 100; i++) {
      const middle = (inside + outside) / 2;
      if (beyond(middle) > 0) outside = middle;
      else inside = middle;
    }
    return (inside + outside) / 2;
  };
  return [auc <= 0 ? 0 : root(auc, 0), auc >= 1 ? 1 : root(auc, 1)];
}
