import { mean_absolute_error as metric } from '../../metrics/mean_absolute_error.ts';
import type { GroupMetric } from '../group-metric.ts';

/** The metric of evaluate-vs-champion in each group. scikit-learn: `mean_absolute_error`. */
export const mean_absolute_error: GroupMetric = {
  name: 'mean_absolute_error',
  title: metric.title,
  tasks: metric.tasks,
  alsoCalled: ['mae'],
  better: 'smaller',
  metric,
};
