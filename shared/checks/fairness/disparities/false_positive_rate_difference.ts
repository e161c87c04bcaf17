import type { Disparity } from '../disparity.ts';

/** Largest false positive rate of a group minus the smallest, predictive equality. fairlearn: `false_positive_rate_difference`. */
export const false_positive_rate_difference: Disparity = {
  name: 'false_positive_rate_difference',
  title: 'Largest false positive rate of a group minus the smallest (predictive equality)',
  tasks: ['binary', 'multiclass'],
  of: ['false_positive_rate'],
  compare: 'difference',
  range: [0, 1],
  perClass: true,
};
