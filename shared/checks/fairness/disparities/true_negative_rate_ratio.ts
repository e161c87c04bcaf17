import type { Disparity } from '../disparity.ts';

/** Smallest true negative rate of a group divided by the largest. fairlearn: `true_negative_rate_ratio`. */
export const true_negative_rate_ratio: Disparity = {
  name: 'true_negative_rate_ratio',
  title: 'Smallest true negative rate of a group divided by the largest',
  tasks: ['binary'],
  of: ['true_negative_rate'],
  compare: 'ratio',
  range: [0, 1],
};
