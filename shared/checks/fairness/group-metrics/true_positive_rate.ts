import { recall } from '../../metrics/recall.ts';
import type { GroupMetric } from '../group-metric.ts';

/** Share of the group's positive rows that are predicted positive. fairlearn: `true_positive_rate`; scikit-learn: recall. */
export const true_positive_rate: GroupMetric = {
  name: 'true_positive_rate',
  title: recall.title,
  tasks: ['binary'],
  better: 'larger',
  metric: recall,
  hit: (label, prediction) => (label === 1 ? (prediction === 1 ? 1 : 0) : null),
};
