import type { MeanMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/** Mean absolute error. scikit-learn: `mean_absolute_error`. */
export const mean_absolute_error: MeanMetric = {
  name: 'mean_absolute_error',
  title: 'Mean absolute error',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  losses(rows, role) {
    const { label } = rows;
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => Math.abs(label[i] - prediction[i]));
  },
};
