import type { Disparity } from '../disparity.ts';

/** Smallest mean of the classes’ true positive rates of a group divided by the largest. scikit-learn: `recall_score(average='macro')` of each group. */
export const true_positive_rate_macro_ratio: Disparity = {
  name: 'true_positive_rate_macro_ratio',
  title: 'Smallest mean of the classes’ true positive rates of a group divided by the largest',
  tasks: ['multiclass'],
  of: ['true_positive_rate_macro'],
  compare: 'ratio',
  range: [0, 1],
};
