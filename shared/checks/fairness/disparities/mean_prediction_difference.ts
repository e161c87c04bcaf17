import type { Disparity } from '../disparity.ts';

/** Largest mean prediction of a group minus the smallest, in the label’s units. fairlearn: difference of `mean_prediction`. */
export const mean_prediction_difference: Disparity = {
  name: 'mean_prediction_difference',
  title: 'Largest mean prediction of a group minus the smallest',
  tasks: ['regression'],
  of: ['mean_prediction'],
  compare: 'difference',
  range: [0, Number.POSITIVE_INFINITY],
};
