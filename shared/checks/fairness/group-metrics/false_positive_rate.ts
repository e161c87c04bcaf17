import type { RateMetric } from '../../metric.ts';
import { className } from '../../metrics/class-name.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: RateMetric = {
  name: 'false_positive_rate',
  title: 'Share of the negative rows that are predicted positive',
  kind: 'rate',
  tasks: ['binary'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'no row is negative (fairlearn: 0)',
  hit: (label, prediction) => (label === 0 ? (prediction === 1 ? 1 : 0) : null),
  empty: (context) => `no row has the label ${className(context, 0)}`,
};

/** Share of the group's negative rows that are predicted positive. fairlearn: `false_positive_rate`. */
export const false_positive_rate: GroupMetric = {
  name: 'false_positive_rate',
  title: metric.title,
  tasks: ['binary'],
  better: 'smaller',
  metric,
  hit: metric.hit as GroupMetric['hit'],
};
