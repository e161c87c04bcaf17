import { z } from 'zod';
import type { MeanMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

const options = z.strictObject({
  alpha: z.number().gt(0).lt(1).default(0.5).describe('The quantile that the model predicts'),
});

/** Mean loss of a predicted quantile. scikit-learn: `mean_pinball_loss`; Koenker & Bassett (1978). */
export const mean_pinball_loss: MeanMetric<z.output<typeof options>> = {
  name: 'mean_pinball_loss',
  title: 'Mean loss of a predicted quantile: errors below and above it count alpha and 1 − alpha',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  options,
  range: [0, Infinity],
  losses(rows, role, _, { alpha }) {
    const { label } = rows;
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => {
      const error = label[i] - prediction[i];
      return error >= 0 ? alpha * error : (alpha - 1) * error;
    });
  },
};
