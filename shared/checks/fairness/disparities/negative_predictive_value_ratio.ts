import type { Disparity } from '../disparity.ts';

/** Smallest negative predictive value of a group divided by the largest. Aequitas: npv disparity. */
export const negative_predictive_value_ratio: Disparity = {
  name: 'negative_predictive_value_ratio',
  title: 'Smallest negative predictive value of a group divided by the largest',
  tasks: ['binary'],
  of: ['negative_predictive_value'],
  compare: 'ratio',
  range: [0, 1],
};
