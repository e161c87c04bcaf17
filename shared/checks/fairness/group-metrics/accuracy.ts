import { accuracy as metric } from '../../metrics/accuracy.ts';
import type { GroupMetric } from '../group-metric.ts';

/** Share of the group's rows whose class is predicted. scikit-learn: `accuracy_score`. */
export const accuracy: GroupMetric = {
  name: 'accuracy',
  title: metric.title,
  tasks: metric.tasks,
  better: 'larger',
  metric,
  hit: (label, prediction) => (label === prediction ? 1 : 0),
};
