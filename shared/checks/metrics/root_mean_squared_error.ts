import type { MeanMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/** Root of the mean squared error. scikit-learn: `root_mean_squared_error`. */
export const root_mean_squared_error: MeanMetric = {
  name: 'root_mean_squared_error',
  title: 'Root of the mean squared error',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  root: true,
  losses(rows, role) {
    const { label } = rows;
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => (label[i] - prediction[i]) ** 2);
  },
};
