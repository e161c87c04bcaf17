import type { CellMetric } from '../metric.ts';
import { classF1 } from './class-metrics.ts';
import { macroAverage } from './macro-average.ts';

/** Mean of the F1 of all classes. scikit-learn: `f1_score(average='macro')`. */
export const f1_macro: CellMetric = {
  name: 'f1_macro',
  title: 'Mean of the F1 of all classes',
  kind: 'cells',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'a class is neither labelled nor predicted (scikit-learn: 0 for it, or left out)',
  value: (confusion, context) => macroAverage('f1_macro', classF1, confusion, context),
};
