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
    let all = 0;
    for (let i = 0; i < confusion.length; i++) all += confusion[i];
    let observed = 0;
    let expected = 0;
    for (let i = 0; i < classes; i++) {
      const label = labelled(confusion, classes, i);
      for (let j = 0; j < classes; j++) {
        const distance = Math.abs(i - j);
        const cost =
          weights === 'quadratic'
            ? distance * distance
            : weights === 'linear'
              ? distance
              : Math.sign(distance);
        observed += cost * confusion[i * classes + j];
        expected += cost * label * predicted(confusion, classes, j);
      }
    }
    if (expected > 0) return 1 - (observed * all) / expected;
    return { undefined: 'cohen_kappa is undefined: all labels and predictions are the same class' };
  },
};
