import type { Disparity } from '../disparity.ts';

/** Largest true negative rate of a group minus the smallest. fairlearn: `true_negative_rate_difference`. */
export const true_negative_rate_difference: Disparity = {
  name: 'true_negative_rate_difference',
  title: 'Largest true negative rate of a group minus the smallest',
  tasks: ['binary'],
  of: ['true_negative_rate'],
  compare: 'difference',
  range: [0, 1],
};
