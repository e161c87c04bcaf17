import { recall_macro } from '../../metrics/recall_macro.ts';
import type { GroupMetric } from '../group-metric.ts';
import { underName } from '../under-name.ts';

/** Mean of the true positive rates of all classes. scikit-learn: `recall_score(average='macro')`. */
export const true_positive_rate_macro: GroupMetric = {
  name: 'true_positive_rate_macro',
  title: 'Mean of the true positive rates of all classes',
  tasks: ['multiclass'],
  better: 'larger',
  metric: underName(recall_macro, 'true_positive_rate_macro'),
};
