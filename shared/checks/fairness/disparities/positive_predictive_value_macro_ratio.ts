import type { Disparity } from '../disparity.ts';

/** Smallest mean of the classes’ positive predictive values of a group divided by the largest. scikit-learn: `precision_score(average='macro')` of each group. */
export const positive_predictive_value_macro_ratio: Disparity = {
  name: 'positive_predictive_value_macro_ratio',
  title: 'Smallest mean of the classes’ positive predictive values of a group divided by the largest',
  tasks: ['multiclass'],
  of: ['positive_predictive_value_macro'],
  compare: 'ratio',
  range: [0, 1],
};
