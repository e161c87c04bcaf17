import type { CellMetric } from '../metric.ts';
import { classRecall } from './class-metrics.ts';
import { macroAverage } from './macro-average.ts';

/** Mean of the recalls of all classes. scikit-learn: `recall_score(average='macro')`. */
export const recall_macro: CellMetric = {
  name: 'recall_macro',
  title: 'Mean of the recalls of all classes',
  kind: 'cells',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'a class has no rows (scikit-learn: 0 for it, or left out)',
  value: (confusion, context) => macroAverage('recall_macro', classRecall, confusion, context),
};
