import type { Disparity } from '../disparity.ts';

/** Largest mean error of a group minus the smallest, in the label’s units: how much more one group is overpredicted (residual bias). */
export const mean_error_difference: Disparity = {
  name: 'mean_error_difference',
  title: 'Largest mean of prediction − label of a group minus the smallest (residual bias)',
  tasks: ['regression'],
  of: ['mean_error'],
  compare: 'difference',
  range: [0, Number.POSITIVE_INFINITY],
};
