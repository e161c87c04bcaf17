import type { RateMetric } from '../metric.ts';

/** Recall averaged over classes by how often each is the label; it equals accuracy. scikit-learn: `recall_score(average='weighted')`. */
export const recall_weighted: RateMetric = {
  name: 'recall_weighted',
  title: 'Recall averaged over classes by how often each is the label; it equals accuracy',
  kind: 'rate',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  hit: (label, prediction) => (label === prediction ? 1 : 0),
};
