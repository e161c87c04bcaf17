import type { Disparity } from '../disparity.ts';

/** Largest positive predictive value of a group minus the smallest. Chouldechova (2017); Aequitas: precision. */
export const predictive_parity_difference: Disparity = {
  name: 'predictive_parity_difference',
  title: 'Largest positive predictive value of a group minus the smallest',
  tasks: ['binary', 'multiclass'],
  of: ['positive_predictive_value'],
  compare: 'difference',
  range: [0, 1],
  perClass: true,
  alsoCalled: ['false_discovery_rate_difference', 'precision_difference'],
};
