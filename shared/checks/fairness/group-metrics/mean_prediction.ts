import type { MeanMetric } from '../../metric.ts';
import { predictionsOf } from '../../metrics/predictions-of.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: MeanMetric = {
  name: 'mean_prediction',
  title: 'Mean of the predicted values',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  losses: (rows, role) => Float64Array.from(predictionsOf(rows, role)),
};

/** The group's mean predicted value. fairlearn: `mean_prediction`. */
export const mean_prediction: GroupMetric = {
  name: 'mean_prediction',
  title: metric.title,
  tasks: ['regression'],
  metric,
};
