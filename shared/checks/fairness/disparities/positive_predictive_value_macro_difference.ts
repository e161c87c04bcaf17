import type { Disparity } from '../disparity.ts';

/** Largest mean of the classes’ positive predictive values of a group minus the smallest. scikit-learn: `precision_score(average='macro')` of each group. */
export const positive_predictive_value_macro_difference: Disparity = {
  name: 'positive_predictive_value_macro_difference',
  title: 'Largest mean of the classes’ positive predictive values of a group minus the smallest',
  tasks: ['multiclass'],
  of: ['positive_predictive_value_macro'],
  compare: 'difference',
  range: [0, 1],
};
