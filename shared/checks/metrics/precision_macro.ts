import type { CellMetric } from '../metric.ts';
import { classPrecision } from './class-metrics.ts';
import { macroAverage } from './macro-average.ts';

/** Mean of the precisions of all classes. scikit-learn: `precision_score(average='macro')`. */
export const precision_macro: CellMetric = {
  name: 'precision_macro',
  title: 'Mean of the precisions of all classes',
  kind: 'cells',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'a class is never predicted (scikit-learn: 0 for it)',
  value: (confusion, context) => macroAverage('precision_macro', classPrecision, confusion, context),
};
