import { midranks } from './midranks.ts';

/**
 * Area under the ROC curve of scores for rows that are positive (1) or not (0); ties count half. Undefined where one side
 * is empty. scikit-learn's `roc_auc_score`.
 */
export function rocAuc(scores: Float64Array, positive: Uint8Array): number | undefined {
  const ranks = midranks(scores);
  let positives = 0;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    if (positive[i] === 1) {
      positives++;
      sum += ranks[i];
    }
  }
  const negatives = scores.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  return (sum - (positives * (positives + 1)) / 2) / positives / negatives;
}
