import type { Disparity } from '../disparity.ts';

/** Smallest false positive rate of a group divided by the largest. fairlearn: `false_positive_rate_ratio`. */
export const false_positive_rate_ratio: Disparity = {
  name: 'false_positive_rate_ratio',
  title: 'Smallest false positive rate of a group divided by the largest',
  tasks: ['binary', 'multiclass'],
  of: ['false_positive_rate'],
  compare: 'ratio',
  range: [0, 1],
  perClass: true,
};
