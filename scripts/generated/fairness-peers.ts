/** What other libraries call a group metric or a disparity; absent where they have none. */
export interface Peers {
  fairlearn?: string;
  aequitas?: string;
  aif360?: string;
  /** Where a number differs all the same, by key of `peerDifferences`. */
  differs?: readonly (keyof typeof peerDifferences)[];
}

/** Why a peer's number may be another than ours: written by hand, shown by test/actions/fairness-check/peers.test.ts. */
export const peerDifferences = {
  zero: 'fairlearn (through scikit-learn) counts 0/0 as 0: a group without positives has a true positive rate of 0, and pulls the disparity to its extreme. With us the group is undefined, named, and keeps the check from passing; the disparity is over the other groups, and `value_with_undefined_as_0` beside it is fairlearn’s number. Aequitas has NaN, and leaves the group out.',
  'zero-odds':
    'One person in a group without negatives makes fairlearn’s `equalized_odds_ratio` 0. Where a rate is 0 in every group its ratio is NaN, which fairlearn’s worst case and mean pass over: 1.0 of `equalized_odds_ratio` may mean that nobody compared the false positive rates. With us such a ratio is undefined.',
  sign: 'AIF360 subtracts the privileged group from the unprivileged one, so that the sign says who is worse off; it compares two groups that are named beforehand. We and fairlearn compare all groups and take the largest minus the smallest; each pair is in the report, the group that is worse off first.',
  direction:
    'AIF360 divides the unprivileged rate by the privileged one, and may come to more than 1: take 1 ÷ it. We and fairlearn divide the smaller by the larger.',
  complement:
    'AIF360’s difference of false discovery rates (false omission rates, error rates) is ours of predictive values (accuracy) with the sign turned; ratios of complements are other numbers.',
  'aif360-zero':
    'AIF360 takes predictive values and false discovery rates of a group of whom nobody is predicted so for 0; its other rates are NaN there, and its `equalized_odds_difference` passes over a true positive rate that is not there.',
  signed:
    'AIF360’s `average_odds_difference` is signed: a group that is favoured once and harmed once comes to 0. `average_abs_odds_difference` is ours with `agg: mean` between two groups, and `equalized_odds_difference` ours with `agg: worst_case`.',
  reference:
    'Aequitas divides by a reference group: the largest (`get_disparity_major_group`), the one with the smallest value (`get_disparity_min_metric`) or a named one, and calls fair what lies between τ and 1/τ, τ = 0.8. Against the smallest value its largest disparity is 1 ÷ ours. Over a rate of 0 it is 10.0, and 0/0 is NaN.',
  'statistical-parity':
    'Aequitas calls `ppr` statistical parity: a group’s share of all who are selected, which grows with the group. What others call so is its `pprev` (impact parity).',
  loss: 'fairlearn’s `zero_one_loss_difference` is the same number; `zero_one_loss_ratio` divides error rates and is another.',
} as const;

/** By our name; every group metric and every disparity stands here. */
export const fairnessPeers: Readonly<Record<string, Peers>> = {
  selection_rate: { fairlearn: 'selection_rate', aequitas: 'pprev', aif360: 'selection_rate' },
  true_positive_rate: {
    fairlearn: 'true_positive_rate',
    aequitas: 'tpr',
    aif360: 'true_positive_rate',
    differs: ['zero'],
  },
  true_positive_rate_macro: { fairlearn: "MetricFrame of recall_score(average='macro')" },
  false_positive_rate: {
    fairlearn: 'false_positive_rate',
    aequitas: 'fpr',
    aif360: 'false_positive_rate',
    differs: ['zero'],
  },
  false_positive_rate_macro: {},
  false_negative_rate: {
    fairlearn: 'false_negative_rate',
    aequitas: 'fnr',
    aif360: 'false_negative_rate',
    differs: ['zero'],
  },
  true_negative_rate: {
    fairlearn: 'true_negative_rate',
    aequitas: 'tnr',
    aif360: 'true_negative_rate',
    differs: ['zero'],
  },
  positive_predictive_value: {
    fairlearn: 'MetricFrame of precision_score',
    aequitas: 'precision',
    aif360: 'positive_predictive_value',
    differs: ['zero', 'aif360-zero'],
  },
  positive_predictive_value_macro: { fairlearn: "MetricFrame of precision_score(average='macro')" },
  negative_predictive_value: {
    fairlearn: 'MetricFrame of precision_score(pos_label=0)',
    aequitas: 'npv',
    aif360: 'negative_predictive_value',
    differs: ['zero', 'aif360-zero'],
  },
  accuracy: { fairlearn: 'MetricFrame of accuracy_score', aequitas: 'accuracy', aif360: 'accuracy' },
  mean_score: { fairlearn: 'mean_prediction of the scores' },
  expected_calibration_error: {},
  calibration_slope: {},
  calibration_intercept: {},
  log_loss: { fairlearn: 'MetricFrame of log_loss' },
  brier_score: { fairlearn: 'MetricFrame of brier_score_loss' },
  mean_prediction: { fairlearn: 'mean_prediction' },
  mean_error: {},
  mean_absolute_error: { fairlearn: 'MetricFrame of mean_absolute_error' },
  mean_squared_error: { fairlearn: 'MetricFrame of mean_squared_error' },
  root_mean_squared_error: { fairlearn: 'MetricFrame of root_mean_squared_error' },

  demographic_parity_difference: {
    fairlearn: 'demographic_parity_difference, selection_rate_difference',
    aif360: 'statistical_parity_difference',
    differs: ['sign'],
  },
  demographic_parity_ratio: {
    fairlearn: 'demographic_parity_ratio, selection_rate_ratio',
    aequitas: 'pprev_disparity',
    aif360: 'disparate_impact',
    differs: ['direction', 'reference', 'statistical-parity'],
  },
  equalized_odds_difference: {
    fairlearn: 'equalized_odds_difference',
    aif360: 'equalized_odds_difference, average_abs_odds_difference',
    differs: ['zero', 'signed', 'aif360-zero'],
  },
  equalized_odds_ratio: { fairlearn: 'equalized_odds_ratio', differs: ['zero', 'zero-odds'] },
  equal_opportunity_difference: {
    fairlearn: 'equal_opportunity_difference, true_positive_rate_difference',
    aif360: 'equal_opportunity_difference',
    differs: ['zero', 'sign'],
  },
  equal_opportunity_ratio: {
    fairlearn: 'equal_opportunity_ratio, true_positive_rate_ratio',
    aequitas: 'tpr_disparity',
    differs: ['zero', 'reference'],
  },
  predictive_parity_difference: {
    fairlearn: 'MetricFrame of precision_score',
    aif360: 'false_discovery_rate_difference',
    differs: ['zero', 'complement', 'aif360-zero'],
  },
  predictive_parity_ratio: {
    fairlearn: 'MetricFrame of precision_score',
    aequitas: 'precision_disparity',
    differs: ['zero', 'reference', 'complement'],
  },
  accuracy_difference: {
    fairlearn: 'accuracy_score_difference',
    aif360: 'error_rate_difference',
    differs: ['complement', 'loss'],
  },
  accuracy_ratio: { fairlearn: 'accuracy_score_ratio', differs: ['loss', 'complement'] },
  false_positive_rate_difference: {
    fairlearn: 'false_positive_rate_difference',
    aif360: 'false_positive_rate_difference',
    differs: ['zero', 'sign'],
  },
  false_positive_rate_ratio: {
    fairlearn: 'false_positive_rate_ratio',
    aequitas: 'fpr_disparity',
    aif360: 'false_positive_rate_ratio',
    differs: ['zero', 'direction', 'reference'],
  },
  false_negative_rate_difference: {
    fairlearn: 'false_negative_rate_difference',
    aif360: 'false_negative_rate_difference',
    differs: ['zero', 'sign'],
  },
  false_negative_rate_ratio: {
    fairlearn: 'false_negative_rate_ratio',
    aequitas: 'fnr_disparity',
    aif360: 'false_negative_rate_ratio',
    differs: ['zero', 'direction', 'reference'],
  },
  true_negative_rate_difference: { fairlearn: 'true_negative_rate_difference', differs: ['zero'] },
  true_negative_rate_ratio: {
    fairlearn: 'true_negative_rate_ratio',
    aequitas: 'tnr_disparity',
    differs: ['zero', 'reference'],
  },
  negative_predictive_value_difference: {
    fairlearn: 'MetricFrame of precision_score(pos_label=0)',
    aif360: 'false_omission_rate_difference',
    differs: ['zero', 'complement', 'aif360-zero'],
  },
  negative_predictive_value_ratio: {
    fairlearn: 'MetricFrame of precision_score(pos_label=0)',
    aequitas: 'npv_disparity',
    differs: ['zero', 'reference'],
  },
  mean_score_difference: { fairlearn: 'MetricFrame of mean_prediction' },
  expected_calibration_error_difference: {},
  true_positive_rate_macro_difference: {
    fairlearn: "MetricFrame of recall_score(average='macro')",
    differs: ['zero'],
  },
  true_positive_rate_macro_ratio: {
    fairlearn: "MetricFrame of recall_score(average='macro')",
    differs: ['zero'],
  },
  false_positive_rate_macro_difference: {},
  false_positive_rate_macro_ratio: {},
  positive_predictive_value_macro_difference: {
    fairlearn: "MetricFrame of precision_score(average='macro')",
    differs: ['zero'],
  },
  positive_predictive_value_macro_ratio: {
    fairlearn: "MetricFrame of precision_score(average='macro')",
    differs: ['zero'],
  },
  mean_prediction_difference: { fairlearn: 'MetricFrame of mean_prediction' },
  mean_error_difference: {},
  mean_absolute_error_difference: { fairlearn: 'MetricFrame of mean_absolute_error' },
  mean_absolute_error_ratio: { fairlearn: 'MetricFrame of mean_absolute_error' },
};
