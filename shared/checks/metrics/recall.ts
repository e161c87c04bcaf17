import type { RateMetric } from '../metric.ts';
import { className } from './class-name.ts';

/** Share of the rows labelled positive that are predicted positive. scikit-learn: `recall_score`. */
export const recall: RateMetric = {
  name: 'recall',
  title: 'Share of the positive rows that are predicted positive (sensitivity)',
  kind: 'rate',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'no row is positive (scikit-learn: 0)',
  hit: (label, prediction) => (label === 1 ? (prediction === 1 ? 1 : 0) : null),
  empty: (context) => `no row has the label ${className(context, 1)}`,
};
