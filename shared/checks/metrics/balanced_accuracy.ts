import type { CellMetric } from '../metric.ts';
import { classRecall } from './class-metrics.ts';
import { macroAverage } from './macro-average.ts';

/** Mean of the recalls of all classes. scikit-learn: `balanced_accuracy_score`. */
export const balanced_accuracy: CellMetric = {
  name: 'balanced_accuracy',
  title: 'Mean of the recalls of all classes',
  kind: 'cells',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'a class has no rows (scikit-learn: left out of the mean)',
  value: (confusion, context) => macroAverage('balanced_accuracy', classRecall, confusion, context),
};
