import type { Disparity } from '../disparity.ts';

/** Largest true positive rate of a group minus the smallest. fairlearn: `equal_opportunity_difference`; Hardt, Price & Srebro (2016). */
export const equal_opportunity_difference: Disparity = {
  name: 'equal_opportunity_difference',
  title: 'Largest true positive rate of a group minus the smallest',
  tasks: ['binary', 'multiclass'],
  of: ['true_positive_rate'],
  compare: 'difference',
  range: [0, 1],
  perClass: true,
  alsoCalled: ['recall_difference'],
};
