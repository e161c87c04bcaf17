import type { MeanMetric } from '../../metric.ts';
import { scoresOf } from '../../metrics/scores-of.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: MeanMetric = {
  name: 'mean_score',
  title: 'Mean of P(positive)',
  kind: 'mean',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [0, 1],
  bounds: () => [0, 1],
  losses: (rows, role) => scoresOf(rows, role)[0],
};

/** The group's mean score, P(positive). fairlearn: `mean_prediction` of the scores. */
export const mean_score: GroupMetric = {
  name: 'mean_score',
  title: metric.title,
  tasks: ['binary'],
  metric,
};
