import type { Disparity } from '../disparity.ts';

/** Smallest accuracy of a group divided by the largest. fairlearn: `accuracy_score_ratio`. */
export const accuracy_ratio: Disparity = {
  name: 'accuracy_ratio',
  title: 'Smallest accuracy of a group divided by the largest',
  tasks: ['binary', 'multiclass'],
  of: ['accuracy'],
  compare: 'ratio',
  range: [0, 1],
};
