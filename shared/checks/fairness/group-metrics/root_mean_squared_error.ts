import { root_mean_squared_error as metric } from '../../metrics/root_mean_squared_error.ts';
import type { GroupMetric } from '../group-metric.ts';

/** The metric of evaluate-vs-champion in each group. scikit-learn: `root_mean_squared_error`. */
export const root_mean_squared_error: GroupMetric = {
  name: 'root_mean_squared_error',
  title: metric.title,
  tasks: metric.tasks,
  alsoCalled: ['rmse'],
  better: 'smaller',
  metric,
};
