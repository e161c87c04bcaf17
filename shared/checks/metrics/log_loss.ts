import type { MeanMetric } from '../metric.ts';
import { ofEachRow } from './of-each-row.ts';
import { scoresOf } from './scores-of.ts';

const smallest = Number.EPSILON;
const largest = 1 - Number.EPSILON;

/**
 * Mean of −ln of the probability given to the label's class, clipped to [2.2e-16, 1 − 2.2e-16].
 * Each row's probabilities are taken to sum to 1, and are not normalised here. scikit-learn: `log_loss`.
 */
export const log_loss: MeanMetric = {
  name: 'log_loss',
  title: 'Mean of −ln of the probability given to the true class, clipped at 2.2e-16',
  kind: 'mean',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: false,
  needs: 'scores',
  range: [0, Infinity],
  losses: (rows, role, { task }) =>
    ofEachRow(rows, `log losses of ${role}`, (all) => {
      const scores = scoresOf(all, role);
      const { label } = all;
      const losses = new Float64Array(all.n);
      for (let i = 0; i < all.n; i++) {
        const given =
          task === 'binary' ? (label[i] === 1 ? scores[0][i] : 1 - scores[0][i]) : scores[label[i]][i];
        losses[i] = -Math.log(Math.min(largest, Math.max(smallest, given)));
      }
      return losses;
    }),
};
