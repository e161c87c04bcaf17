import type { RateMetric } from '../metric.ts';

/** Precision over all classes pooled; with one class a row it equals accuracy. scikit-learn: `precision_score(average='micro')`. */
export const precision_micro: RateMetric = {
  name: 'precision_micro',
  title: 'Precision over all classes pooled; with one class a row it equals accuracy',
  kind: 'rate',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  hit: (label, prediction) => (label === prediction ? 1 : 0),
};
