import type { MeanMetric } from '../metric.ts';
import { scoresOf } from './scores-of.ts';

/**
 * Mean squared error of the probabilities: of the positive class where there are two classes (0 to 1),
 * summed over all classes where there are more (0 to 2). scikit-learn: `brier_score_loss`; Brier (1950).
 */
export const brier_score: MeanMetric = {
  name: 'brier_score',
  title: 'Mean squared error of the probabilities; summed over the classes where there are more than two',
  kind: 'mean',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: false,
  needs: 'scores',
  range: [0, 2],
  bounds: ({ task }) => [0, task === 'binary' ? 1 : 2],
  losses(rows, role, { task }) {
    const scores = scoresOf(rows, role);
    const { label } = rows;
    const losses = new Float64Array(rows.n);
    if (task === 'binary') {
      const [positive] = scores;
      for (let i = 0; i < losses.length; i++) losses[i] = (label[i] - positive[i]) ** 2;
      return losses;
    }
    scores.forEach((score, k) => {
      for (let i = 0; i < rows.n; i++) losses[i] += ((label[i] === k ? 1 : 0) - score[i]) ** 2;
    });
    return losses;
  },
};
