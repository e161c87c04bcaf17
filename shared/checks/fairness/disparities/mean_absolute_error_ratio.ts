import type { Disparity } from '../disparity.ts';

/** Smallest mean absolute error of a group divided by the largest. */
export const mean_absolute_error_ratio: Disparity = {
  name: 'mean_absolute_error_ratio',
  title: 'Smallest mean absolute error of a group divided by the largest',
  tasks: ['regression'],
  of: ['mean_absolute_error'],
  compare: 'ratio',
  range: [0, 1],
};
