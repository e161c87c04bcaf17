import type { Disparity } from '../disparity.ts';

/** Smallest positive predictive value of a group divided by the largest. Aequitas: precision disparity. */
export const predictive_parity_ratio: Disparity = {
  name: 'predictive_parity_ratio',
  title: 'Smallest positive predictive value of a group divided by the largest',
  tasks: ['binary', 'multiclass'],
  of: ['positive_predictive_value'],
  compare: 'ratio',
  range: [0, 1],
  perClass: true,
};
