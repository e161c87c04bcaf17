import type { Disparity } from '../disparity.ts';

/** Smallest mean of the classes’ false positive rates of a group divided by the largest. */
export const false_positive_rate_macro_ratio: Disparity = {
  name: 'false_positive_rate_macro_ratio',
  title: 'Smallest mean of the classes’ false positive rates of a group divided by the largest',
  tasks: ['multiclass'],
  of: ['false_positive_rate_macro'],
  compare: 'ratio',
  range: [0, 1],
};
