import type { Disparity } from '../disparity.ts';

/** Smallest true positive rate of a group divided by the largest. fairlearn: `equal_opportunity_ratio`. */
export const equal_opportunity_ratio: Disparity = {
  name: 'equal_opportunity_ratio',
  title: 'Smallest true positive rate of a group divided by the largest',
  tasks: ['binary', 'multiclass'],
  of: ['true_positive_rate'],
  compare: 'ratio',
  range: [0, 1],
  perClass: true,
};
