import type { MeanMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/** Mean squared error. scikit-learn: `mean_squared_error`. */
export const mean_squared_error: MeanMetric = {
  name: 'mean_squared_error',
  title: 'Mean squared error',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  losses(rows, role) {
    const { label } = rows;
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => (label[i] - prediction[i]) ** 2);
  },
};
