import type { RateMetric } from '../../metric.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: RateMetric = {
  name: 'selection_rate',
  title: 'Share of the rows that are predicted positive',
  kind: 'rate',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  hit: (_, prediction) => (prediction === 1 ? 1 : 0),
};

/** Share of a group that gets the favorable prediction. fairlearn: `selection_rate`. */
export const selection_rate: GroupMetric = {
  name: 'selection_rate',
  title: metric.title,
  tasks: ['binary', 'multiclass'],
  perClass: true,
  metric,
  hit: metric.hit as GroupMetric['hit'],
};
