import { precision } from '../../metrics/precision.ts';
import type { GroupMetric } from '../group-metric.ts';
import { underName } from '../under-name.ts';

/** Share of the group's rows predicted positive that are positive. scikit-learn: `precision_score`; Aequitas: `precision`. */
export const positive_predictive_value: GroupMetric = {
  name: 'positive_predictive_value',
  title: 'Share of the rows predicted positive that are positive',
  tasks: ['binary', 'multiclass'],
  perClass: true,
  alsoCalled: ['precision', 'ppv'],
  better: 'larger',
  metric: underName(precision, 'positive_predictive_value'),
  hit: (label, prediction) => (prediction === 1 ? (label === 1 ? 1 : 0) : null),
};
