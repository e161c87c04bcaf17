import type { RateMetric } from '../metric.ts';

/** Recall over all classes pooled; with one class a row it equals accuracy. scikit-learn: `recall_score(average='micro')`. */
export const recall_micro: RateMetric = {
  name: 'recall_micro',
  title: 'Recall over all classes pooled; with one class a row it equals accuracy',
  kind: 'rate',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  hit: (label, prediction) => (label === prediction ? 1 : 0),
};
