import type { Disparity } from '../disparity.ts';

/** Largest negative predictive value of a group minus the smallest. Aequitas: npv, and for_ with the sign turned. */
export const negative_predictive_value_difference: Disparity = {
  name: 'negative_predictive_value_difference',
  title: 'Largest negative predictive value of a group minus the smallest',
  tasks: ['binary'],
  of: ['negative_predictive_value'],
  compare: 'difference',
  range: [0, 1],
};
