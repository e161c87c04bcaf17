import type { Disparity } from '../disparity.ts';

/** Smallest selection rate of a group divided by the largest. fairlearn: `demographic_parity_ratio`. */
export const demographic_parity_ratio: Disparity = {
  name: 'demographic_parity_ratio',
  title: 'Smallest selection rate of a group divided by the largest (four-fifths: at least 0.8)',
  tasks: ['binary', 'multiclass'],
  of: ['selection_rate'],
  compare: 'ratio',
  range: [0, 1],
  perClass: true,
  alsoCalled: ['disparate_impact', 'impact_ratio', 'adverse_impact_ratio', 'four_fifths'],
};
