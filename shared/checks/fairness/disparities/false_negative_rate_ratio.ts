import type { Disparity } from '../disparity.ts';

/** Smallest false negative rate of a group divided by the largest. fairlearn: `false_negative_rate_ratio`. */
export const false_negative_rate_ratio: Disparity = {
  name: 'false_negative_rate_ratio',
  title: 'Smallest false negative rate of a group divided by the largest',
  tasks: ['binary'],
  of: ['false_negative_rate'],
  compare: 'ratio',
  range: [0, 1],
};
