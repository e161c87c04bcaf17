import { precision_macro } from '../../metrics/precision_macro.ts';
import type { GroupMetric } from '../group-metric.ts';
import { underName } from '../under-name.ts';

/** Mean of the positive predictive values of all classes. scikit-learn: `precision_score(average='macro')`. */
export const positive_predictive_value_macro: GroupMetric = {
  name: 'positive_predictive_value_macro',
  title: 'Mean of the positive predictive values of all classes',
  tasks: ['multiclass'],
  better: 'larger',
  metric: underName(precision_macro, 'positive_predictive_value_macro'),
};
