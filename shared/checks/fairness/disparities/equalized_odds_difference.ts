import type { Disparity } from '../disparity.ts';

/** The larger of the differences in true and in false positive rates. fairlearn: `equalized_odds_difference`. */
export const equalized_odds_difference: Disparity = {
  name: 'equalized_odds_difference',
  title: 'The larger of the groups’ differences in true and in false positive rate',
  tasks: ['binary', 'multiclass'],
  of: ['true_positive_rate', 'false_positive_rate'],
  compare: 'difference',
  range: [0, 1],
  aggregates: true,
  perClass: true,
  alsoCalled: ['average_abs_odds_difference', 'average_odds_difference'],
};
