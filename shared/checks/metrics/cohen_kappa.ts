import { z } from 'zod';
import type { CellMetric } from '../metric.ts';
import { labelled, predicted } from './class-sums.ts';

const options = z.strictObject({
  weights: z
    .enum(['linear', 'quadratic'])
    .optional()
    .describe(
      'How errors grow with the distance between the classes, taken in their order; all alike where left out',
    ),
});

/** Column sums, kept from call to call because a bootstrap makes thousands of them. */
let predictions = new Float64Array(0);

/** Agreement beyond chance. scikit-learn: `cohen_kappa_score`; Cohen (1960, 1968). */
export const cohen_kappa: CellMetric<z.output<typeof options>> = {
  name: 'cohen_kappa',
  title:
    'Agreement of labels and predictions beyond chance; weighted by the distance of ordered classes if asked',
  kind: 'cells',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  options,
  range: [-1, 1],
  undefinedWhere: 'all labels and predictions are one class (scikit-learn: NaN)',
  value(confusion, { classes: { length: classes } }, { weights }) {
    if (predictions.length < classes) predictions = new Float64Array(classes);
    let all = 0;
    for (let j = 0; j < classes; j++) {
      predictions[j] = predicted(confusion, classes, j);
      all += predictions[j];
    }
    let observed = 0;
    let expected = 0;
    for (let i = 0; i < classes; i++) {
      const label = labelled(confusion, classes, i);
      for (let j = 0; j < classes; j++) {
        const distance = Math.abs(i - j);
        let cost = Math.sign(distance);
        if (weights === 'linear') cost = distance;
        if (weights === 'quadratic') cost = distance * distance;
        observed += cost * confusion[i * classes + j];
        expected += cost * label * predictions[j];
      }
    }
    if (expected > 0) return 1 - (observed * all) / expected;
    return { undefined: 'cohen_kappa is undefined: all labels and predictions are the same class' };
  },
};
