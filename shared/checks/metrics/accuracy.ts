import type { RateMetric } from '../metric.ts';

/** Share of the rows whose class is predicted. scikit-learn: `accuracy_score`. */
export const accuracy: RateMetric = {
  name: 'accuracy',
  title: 'Share of the rows whose class is predicted',
  kind: 'rate',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  hit: (label, prediction) => (label === prediction ? 1 : 0),
};
