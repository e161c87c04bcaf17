import type { MeanMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/** Mean absolute error as a share of the label's size. scikit-learn: `mean_absolute_percentage_error`. */
export const mean_absolute_percentage_error: MeanMetric = {
  name: 'mean_absolute_percentage_error',
  title: 'Mean of the absolute error as a share of the label (0.1 is ten per cent)',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  undefinedWhere: 'a label is 0 (scikit-learn: about 1e15)',
  losses(rows, role) {
    let zeros = 0;
    for (let i = 0; i < rows.n; i++) if (rows.label[i] === 0) zeros++;
    if (zeros > 0) {
      const those = zeros === 1 ? '1 row has' : `${zeros} rows have`;
      return { undefined: `mean_absolute_percentage_error is undefined: ${those} the label 0` };
    }
    const { label } = rows;
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => Math.abs((label[i] - prediction[i]) / label[i]));
  },
};
