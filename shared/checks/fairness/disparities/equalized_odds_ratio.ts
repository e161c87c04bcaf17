import type { Disparity } from '../disparity.ts';

/** The smaller of the ratios of true and of false positive rates. fairlearn: `equalized_odds_ratio`. */
export const equalized_odds_ratio: Disparity = {
  name: 'equalized_odds_ratio',
  title: 'The smaller of the groups’ ratios of true and of false positive rate',
  tasks: ['binary', 'multiclass'],
  of: ['true_positive_rate', 'false_positive_rate'],
  compare: 'ratio',
  range: [0, 1],
  aggregates: true,
  perClass: true,
};
