import type { RateMetric } from '../../metric.ts';
import { specificity } from '../../metrics/specificity.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: RateMetric = {
  ...specificity,
  name: 'false_positive_rate',
  title: 'Share of the negative rows that are predicted positive',
  greaterIsBetter: false,
  undefinedWhere: 'no row is negative (fairlearn: 0)',
  hit: (label, prediction) => (label === 0 ? (prediction === 1 ? 1 : 0) : null),
};

/** Share of the group's negative rows that are predicted positive. fairlearn: `false_positive_rate`. */
export const false_positive_rate: GroupMetric = {
  name: 'false_positive_rate',
  title: metric.title,
  tasks: ['binary', 'multiclass'],
  perClass: true,
  alsoCalled: ['fpr'],
  better: 'smaller',
  metric,
  hit: metric.hit as GroupMetric['hit'],
};
