import type { CellMetric } from '../metric.ts';
import { labelled, predicted } from './class-sums.ts';

/**
 * Correlation between labels and predictions. scikit-learn: `matthews_corrcoef`;
 * Gorodkin (2004) for more than two classes.
 */
export const matthews_corrcoef: CellMetric = {
  name: 'matthews_corrcoef',
  title: 'Correlation between labels and predictions (phi, MCC)',
  kind: 'cells',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [-1, 1],
  undefinedWhere: 'all rows have one label, or one prediction (scikit-learn: 0)',
  value(confusion, { classes: { length: classes } }) {
    let all = 0;
    let right = 0;
    let product = 0;
    let labelSquares = 0;
    let predictionSquares = 0;
    let labels = 0;
    let predictions = 0;
    for (let k = 0; k < classes; k++) {
      const label = labelled(confusion, classes, k);
      const prediction = predicted(confusion, classes, k);
      all += label;
      right += confusion[k * classes + k];
      product += label * prediction;
      labelSquares += label * label;
      predictionSquares += prediction * prediction;
      if (label > 0) labels++;
      if (prediction > 0) predictions++;
    }
    if (labels < 2) return { undefined: 'matthews_corrcoef is undefined: all rows have the same label' };
    if (predictions < 2) {
      return { undefined: 'matthews_corrcoef is undefined: all rows have the same prediction' };
    }
    const spread = Math.sqrt((all * all - labelSquares) * (all * all - predictionSquares));
    return (right * all - product) / spread;
  },
};
