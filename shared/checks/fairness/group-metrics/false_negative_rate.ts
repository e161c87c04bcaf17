import type { RateMetric } from '../../metric.ts';
import { recall } from '../../metrics/recall.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: RateMetric = {
  ...recall,
  name: 'false_negative_rate',
  title: 'Share of the positive rows that are predicted negative',
  greaterIsBetter: false,
  undefinedWhere: 'no row is positive (fairlearn: 0)',
  hit: (label, prediction) => (label === 1 ? (prediction === 0 ? 1 : 0) : null),
};

/** Share of the group's positive rows that are predicted negative. fairlearn: `false_negative_rate`. */
export const false_negative_rate: GroupMetric = {
  name: 'false_negative_rate',
  title: metric.title,
  tasks: ['binary'],
  alsoCalled: ['fnr', 'miss_rate'],
  better: 'smaller',
  metric,
  hit: metric.hit as GroupMetric['hit'],
};
