import { specificity } from '../../metrics/specificity.ts';
import type { GroupMetric } from '../group-metric.ts';
import { underName } from '../under-name.ts';

/** Share of the group's negative rows that are predicted negative. fairlearn: `true_negative_rate`. */
export const true_negative_rate: GroupMetric = {
  name: 'true_negative_rate',
  title: 'Share of the negative rows that are predicted negative',
  tasks: ['binary'],
  alsoCalled: ['specificity', 'tnr'],
  better: 'larger',
  metric: underName(specificity, 'true_negative_rate'),
  hit: (label, prediction) => (label === 0 ? (prediction === 0 ? 1 : 0) : null),
};
