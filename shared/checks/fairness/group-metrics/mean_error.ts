import type { MeanMetric } from '../../metric.ts';
import { perRow } from '../../metrics/per-row.ts';
import { predictionsOf } from '../../metrics/predictions-of.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: MeanMetric = {
  name: 'mean_error',
  title: 'Mean of prediction − label (residual bias)',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  losses(rows, role) {
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => prediction[i] - rows.label[i]);
  },
};

/** How much too high the group is predicted on average: its residual bias; below 0 it is predicted too low. */
export const mean_error: GroupMetric = {
  name: 'mean_error',
  title: metric.title,
  tasks: ['regression'],
  metric,
};
