import type { CellMetric } from '../metric.ts';
import { className } from './class-name.ts';

/** Share of the rows predicted positive that are positive. scikit-learn: `precision_score`. */
export const precision: CellMetric = {
  name: 'precision',
  title: 'Share of the rows predicted positive that are positive',
  kind: 'cells',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'no row is predicted positive (scikit-learn: 0)',
  value(confusion, context) {
    const falsePositive = confusion[1];
    const truePositive = confusion[3];
    const all = truePositive + falsePositive;
    if (all > 0) return truePositive / all;
    return { undefined: `precision is undefined: no row is predicted ${className(context, 1)}` };
  },
};
