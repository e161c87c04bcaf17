import type { CellMetric } from '../metric.ts';
import { classF1 } from './class-metrics.ts';
import { weightedAverage } from './weighted-average.ts';

/** F1 averaged over classes by how often each is the label. scikit-learn: `f1_score(average='weighted')`. */
export const f1_weighted: CellMetric = {
  name: 'f1_weighted',
  title: 'F1 averaged over classes by how often each is the label',
  kind: 'cells',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'there are no rows',
  value: (confusion, context) => weightedAverage('f1_weighted', classF1, confusion, context),
};
