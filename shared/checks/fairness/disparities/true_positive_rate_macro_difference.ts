import type { Disparity } from '../disparity.ts';

/** Largest mean of the classes’ true positive rates of a group minus the smallest. scikit-learn: `recall_score(average='macro')` of each group. */
export const true_positive_rate_macro_difference: Disparity = {
  name: 'true_positive_rate_macro_difference',
  title: 'Largest mean of the classes’ true positive rates of a group minus the smallest',
  tasks: ['multiclass'],
  of: ['true_positive_rate_macro'],
  compare: 'difference',
  range: [0, 1],
};
