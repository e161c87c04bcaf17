import { recall } from '../../metrics/recall.ts';
import type { GroupMetric } from '../group-metric.ts';
import { underName } from '../under-name.ts';

/** Share of the group's positive rows that are predicted positive. fairlearn: `true_positive_rate`; scikit-learn: recall. */
export const true_positive_rate: GroupMetric = {
  name: 'true_positive_rate',
  title: 'Share of the positive rows that are predicted positive',
  tasks: ['binary', 'multiclass'],
  perClass: true,
  alsoCalled: ['recall', 'sensitivity', 'tpr'],
  better: 'larger',
  metric: underName(recall, 'true_positive_rate'),
  hit: (label, prediction) => (label === 1 ? (prediction === 1 ? 1 : 0) : null),
};
