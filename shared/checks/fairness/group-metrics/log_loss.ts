import { log_loss as metric } from '../../metrics/log_loss.ts';
import type { GroupMetric } from '../group-metric.ts';

/** The metric of evaluate-vs-champion in each group. scikit-learn: `log_loss`. */
export const log_loss: GroupMetric = {
  name: 'log_loss',
  title: metric.title,
  tasks: metric.tasks,
  better: 'smaller',
  metric,
};
