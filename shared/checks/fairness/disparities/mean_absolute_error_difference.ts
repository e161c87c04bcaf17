import type { Disparity } from '../disparity.ts';

/** Largest mean absolute error of a group minus the smallest, in the label’s units. */
export const mean_absolute_error_difference: Disparity = {
  name: 'mean_absolute_error_difference',
  title: 'Largest mean absolute error of a group minus the smallest',
  tasks: ['regression'],
  of: ['mean_absolute_error'],
  compare: 'difference',
  range: [0, Number.POSITIVE_INFINITY],
};
