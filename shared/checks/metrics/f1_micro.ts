import type { RateMetric } from '../metric.ts';

/** F1 over all classes pooled; with one class a row it equals accuracy. scikit-learn: `f1_score(average='micro')`. */
export const f1_micro: RateMetric = {
  name: 'f1_micro',
  title: 'F1 over all classes pooled; with one class a row it equals accuracy',
  kind: 'rate',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  hit: (label, prediction) => (label === prediction ? 1 : 0),
};
