import { brier_score as metric } from '../../metrics/brier_score.ts';
import type { GroupMetric } from '../group-metric.ts';

/** The metric of evaluate-vs-champion in each group. scikit-learn: `brier_score_loss`. */
export const brier_score: GroupMetric = {
  name: 'brier_score',
  title: metric.title,
  tasks: metric.tasks,
  alsoCalled: ['brier'],
  better: 'smaller',
  metric,
};
