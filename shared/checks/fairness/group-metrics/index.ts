import type { GroupMetric } from '../group-metric.ts';
import { accuracy } from './accuracy.ts';
import { brier_score } from './brier_score.ts';
import { calibration_intercept } from './calibration_intercept.ts';
import { calibration_slope } from './calibration_slope.ts';
import { expected_calibration_error } from './expected_calibration_error.ts';
import { false_negative_rate } from './false_negative_rate.ts';
import { false_positive_rate } from './false_positive_rate.ts';
import { false_positive_rate_macro } from './false_positive_rate_macro.ts';
import { log_loss } from './log_loss.ts';
import { mean_absolute_error } from './mean_absolute_error.ts';
import { mean_error } from './mean_error.ts';
import { mean_prediction } from './mean_prediction.ts';
import { mean_score } from './mean_score.ts';
import { mean_squared_error } from './mean_squared_error.ts';
import { negative_predictive_value } from './negative_predictive_value.ts';
import { positive_predictive_value } from './positive_predictive_value.ts';
import { positive_predictive_value_macro } from './positive_predictive_value_macro.ts';
import { root_mean_squared_error } from './root_mean_squared_error.ts';
import { selection_rate } from './selection_rate.ts';
import { true_negative_rate } from './true_negative_rate.ts';
import { true_positive_rate } from './true_positive_rate.ts';
import { true_positive_rate_macro } from './true_positive_rate_macro.ts';

/** Everything that is measured in groups, in the order shown; a new one is a file here and a line in this list. */
export const groupMetrics: readonly GroupMetric[] = [
  selection_rate,
  true_positive_rate,
  true_positive_rate_macro,
  false_positive_rate,
  false_positive_rate_macro,
  false_negative_rate,
  true_negative_rate,
  positive_predictive_value,
  positive_predictive_value_macro,
  negative_predictive_value,
  accuracy,
  mean_score,
  expected_calibration_error,
  calibration_slope,
  calibration_intercept,
  log_loss,
  brier_score,
  mean_prediction,
  mean_error,
  mean_absolute_error,
  mean_squared_error,
  root_mean_squared_error,
];
