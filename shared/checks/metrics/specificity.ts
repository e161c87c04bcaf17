import type { RateMetric } from '../metric.ts';
import { className } from './class-name.ts';

/** Share of the rows labelled negative that are predicted negative. scikit-learn: `recall_score(pos_label=negative)`. */
export const specificity: RateMetric = {
  name: 'specificity',
  title: 'Share of the negative rows that are predicted negative',
  kind: 'rate',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'no row is negative (scikit-learn: 0)',
  hit: (label, prediction) => (label === 0 ? (prediction === 0 ? 1 : 0) : null),
  empty: (context) => `no row has the label ${className(context, 0)}`,
};
