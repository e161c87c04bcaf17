import { mean_squared_error as metric } from '../../metrics/mean_squared_error.ts';
import type { GroupMetric } from '../group-metric.ts';

/** The metric of evaluate-vs-champion in each group. scikit-learn: `mean_squared_error`. */
export const mean_squared_error: GroupMetric = {
  name: 'mean_squared_error',
  title: metric.title,
  tasks: metric.tasks,
  alsoCalled: ['mse'],
  better: 'smaller',
  metric,
};
