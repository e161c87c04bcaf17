import type { Disparity } from '../disparity.ts';

/** Largest selection rate of a group minus the smallest. fairlearn: `demographic_parity_difference`. */
export const demographic_parity_difference: Disparity = {
  name: 'demographic_parity_difference',
  title: 'Largest selection rate of a group minus the smallest',
  tasks: ['binary', 'multiclass'],
  of: ['selection_rate'],
  compare: 'difference',
  range: [0, 1],
  perClass: true,
  alsoCalled: ['statistical_parity_difference', 'statistical_parity'],
};
