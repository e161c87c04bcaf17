import type { CellMetric } from '../metric.ts';
import { classPrecision } from './class-metrics.ts';
import { weightedAverage } from './weighted-average.ts';

/** Precision averaged over classes by how often each is the label. scikit-learn: `precision_score(average='weighted')`. */
export const precision_weighted: CellMetric = {
  name: 'precision_weighted',
  title: 'Precision averaged over classes by how often each is the label',
  kind: 'cells',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'a class that has rows is never predicted (scikit-learn: 0 for it)',
  value: (confusion, context) => weightedAverage('precision_weighted', classPrecision, confusion, context),
};
