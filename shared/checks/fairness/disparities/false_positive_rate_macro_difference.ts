import type { Disparity } from '../disparity.ts';

/** Largest mean of the classes’ false positive rates of a group minus the smallest. */
export const false_positive_rate_macro_difference: Disparity = {
  name: 'false_positive_rate_macro_difference',
  title: 'Largest mean of the classes’ false positive rates of a group minus the smallest',
  tasks: ['multiclass'],
  of: ['false_positive_rate_macro'],
  compare: 'difference',
  range: [0, 1],
};
