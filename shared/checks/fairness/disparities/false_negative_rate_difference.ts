import type { Disparity } from '../disparity.ts';

/** Largest false negative rate of a group minus the smallest, false negative error rate balance. fairlearn: `false_negative_rate_difference`. */
export const false_negative_rate_difference: Disparity = {
  name: 'false_negative_rate_difference',
  title: 'Largest false negative rate of a group minus the smallest (false negative error rate balance)',
  tasks: ['binary'],
  of: ['false_negative_rate'],
  compare: 'difference',
  range: [0, 1],
};
