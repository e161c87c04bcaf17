import type { Disparity } from '../disparity.ts';
import { accuracy_difference } from './accuracy_difference.ts';
import { accuracy_ratio } from './accuracy_ratio.ts';
import { demographic_parity_difference } from './demographic_parity_difference.ts';
import { demographic_parity_ratio } from './demographic_parity_ratio.ts';
import { equal_opportunity_difference } from './equal_opportunity_difference.ts';
import { equal_opportunity_ratio } from './equal_opportunity_ratio.ts';
import { equalized_odds_difference } from './equalized_odds_difference.ts';
import { equalized_odds_ratio } from './equalized_odds_ratio.ts';
import { expected_calibration_error_difference } from './expected_calibration_error_difference.ts';
import { false_negative_rate_difference } from './false_negative_rate_difference.ts';
import { false_negative_rate_ratio } from './false_negative_rate_ratio.ts';
import { false_positive_rate_difference } from './false_positive_rate_difference.ts';
import { false_positive_rate_macro_difference } from './false_positive_rate_macro_difference.ts';
import { false_positive_rate_macro_ratio } from './false_positive_rate_macro_ratio.ts';
import { false_positive_rate_ratio } from './false_positive_rate_ratio.ts';
import { mean_absolute_error_difference } from './mean_absolute_error_difference.ts';
import { mean_absolute_error_ratio } from './mean_absolute_error_ratio.ts';
import { mean_error_difference } from './mean_error_difference.ts';
import { mean_prediction_difference } from './mean_prediction_difference.ts';
import { mean_score_difference } from './mean_score_difference.ts';
import { negative_predictive_value_difference } from './negative_predictive_value_difference.ts';
import { negative_predictive_value_ratio } from './negative_predictive_value_ratio.ts';
import { positive_predictive_value_macro_difference } from './positive_predictive_value_macro_difference.ts';
import { positive_predictive_value_macro_ratio } from './positive_predictive_value_macro_ratio.ts';
import { predictive_parity_difference } from './predictive_parity_difference.ts';
import { predictive_parity_ratio } from './predictive_parity_ratio.ts';
import { true_negative_rate_difference } from './true_negative_rate_difference.ts';
import { true_negative_rate_ratio } from './true_negative_rate_ratio.ts';
import { true_positive_rate_macro_difference } from './true_positive_rate_macro_difference.ts';
import { true_positive_rate_macro_ratio } from './true_positive_rate_macro_ratio.ts';

/** Every disparity that tollgate.yml can limit; a new one is a file here and a line in this list. */
export const disparities: readonly Disparity[] = [
  demographic_parity_difference,
  demographic_parity_ratio,
  equalized_odds_difference,
  equalized_odds_ratio,
  equal_opportunity_difference,
  equal_opportunity_ratio,
  predictive_parity_difference,
  predictive_parity_ratio,
  accuracy_difference,
  accuracy_ratio,
  false_positive_rate_difference,
  false_positive_rate_ratio,
  false_negative_rate_difference,
  false_negative_rate_ratio,
  true_negative_rate_difference,
  true_negative_rate_ratio,
  negative_predictive_value_difference,
  negative_predictive_value_ratio,
  mean_score_difference,
  expected_calibration_error_difference,
  true_positive_rate_macro_difference,
  true_positive_rate_macro_ratio,
  false_positive_rate_macro_difference,
  false_positive_rate_macro_ratio,
  positive_predictive_value_macro_difference,
  positive_predictive_value_macro_ratio,
  mean_prediction_difference,
  mean_error_difference,
  mean_absolute_error_difference,
  mean_absolute_error_ratio,
];
