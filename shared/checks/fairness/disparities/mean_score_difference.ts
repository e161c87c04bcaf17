import type { Disparity } from '../disparity.ts';

/** Largest mean score of a group minus the smallest. fairlearn: difference of `mean_prediction` of scores. */
export const mean_score_difference: Disparity = {
  name: 'mean_score_difference',
  title: 'Largest mean P(positive) of a group minus the smallest',
  tasks: ['binary'],
  of: ['mean_score'],
  compare: 'difference',
  range: [0, 1],
};
