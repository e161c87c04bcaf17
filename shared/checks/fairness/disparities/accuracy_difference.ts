import type { Disparity } from '../disparity.ts';

/** Largest accuracy of a group minus the smallest. fairlearn: `accuracy_score_difference`. */
export const accuracy_difference: Disparity = {
  name: 'accuracy_difference',
  title: 'Largest accuracy of a group minus the smallest',
  tasks: ['binary', 'multiclass'],
  of: ['accuracy'],
  compare: 'difference',
  range: [0, 1],
  alsoCalled: ['error_rate_difference'],
};
