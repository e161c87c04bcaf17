import type { Metric } from '../metric.ts';
import { accuracy } from './accuracy.ts';
import { average_precision } from './average_precision.ts';
import { balanced_accuracy } from './balanced_accuracy.ts';
import { brier_score } from './brier_score.ts';
import { cohen_kappa } from './cohen_kappa.ts';
import { expected_calibration_error } from './expected_calibration_error.ts';
import { explained_variance } from './explained_variance.ts';
import { f1 } from './f1.ts';
import { f1_macro } from './f1_macro.ts';
import { f1_micro } from './f1_micro.ts';
import { f1_weighted } from './f1_weighted.ts';
import { fbeta } from './fbeta.ts';
import { log_loss } from './log_loss.ts';
import { matthews_corrcoef } from './matthews_corrcoef.ts';
import { max_error } from './max_error.ts';
import { mean_absolute_error } from './mean_absolute_error.ts';
import { mean_absolute_percentage_error } from './mean_absolute_percentage_error.ts';
import { mean_pinball_loss } from './mean_pinball_loss.ts';
import { mean_score } from './mean_score.ts';
import { mean_squared_error } from './mean_squared_error.ts';
import { median_absolute_error } from './median_absolute_error.ts';
import { precision } from './precision.ts';
import { precision_macro } from './precision_macro.ts';
import { precision_micro } from './precision_micro.ts';
import { precision_weighted } from './precision_weighted.ts';
import { r2 } from './r2.ts';
import { recall } from './recall.ts';
import { recall_macro } from './recall_macro.ts';
import { recall_micro } from './recall_micro.ts';
import { recall_of_class } from './recall_of_class.ts';
import { recall_weighted } from './recall_weighted.ts';
import { roc_auc } from './roc_auc.ts';
import { roc_auc_ovo } from './roc_auc_ovo.ts';
import { roc_auc_ovr } from './roc_auc_ovr.ts';
import { roc_auc_ovr_weighted } from './roc_auc_ovr_weighted.ts';
import { root_mean_squared_error } from './root_mean_squared_error.ts';
import { root_mean_squared_log_error } from './root_mean_squared_log_error.ts';
import { specificity } from './specificity.ts';
import { top_k_accuracy } from './top_k_accuracy.ts';
import { utility } from './utility.ts';

/** Every metric that tollgate.yml can ask for; a new one is a file here and a line in this list. */
export const metrics: readonly Metric[] = [
  accuracy,
  average_precision,
  balanced_accuracy,
  brier_score,
  cohen_kappa,
  expected_calibration_error,
  explained_variance,
  f1,
  f1_macro,
  f1_micro,
  f1_weighted,
  fbeta,
  log_loss,
  matthews_corrcoef,
  max_error,
  mean_absolute_error,
  mean_absolute_percentage_error,
  mean_pinball_loss,
  mean_score,
  mean_squared_error,
  median_absolute_error,
  precision,
  precision_macro,
  precision_micro,
  precision_weighted,
  r2,
  recall,
  recall_macro,
  recall_micro,
  recall_of_class,
  recall_weighted,
  roc_auc,
  roc_auc_ovo,
  roc_auc_ovr,
  roc_auc_ovr_weighted,
  root_mean_squared_error,
  root_mean_squared_log_error,
  specificity,
  top_k_accuracy,
  utility,
];

const byName = new Map(metrics.map((metric) => [metric.name, metric]));

/** The metric of this name, or undefined. */
export function metricByName(name: string): Metric | undefined {
  return byName.get(name);
}
