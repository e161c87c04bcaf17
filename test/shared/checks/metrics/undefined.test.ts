import { describe, expect, it } from 'vitest';
import type { Context, Metric } from '../../../../shared/checks/metric.ts';
import { metricByName } from '../../../../shared/checks/metrics/index.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { measured } from './measured.ts';

const binary: Context = { task: 'binary', classes: ['repaid', 'default'] };
const multiclass: Context = { task: 'multiclass', classes: ['ant', 'bee', 'cat'] };
const regression: Context = { task: 'regression', classes: [] };

function classified(label: number[], prediction: number[], weight?: number[]): Rows {
  return {
    n: label.length,
    label: Int32Array.from(label),
    weight: weight && Float64Array.from(weight),
    models: { challenger: { prediction: Int32Array.from(prediction), columns: {} } },
  };
}

function scored(label: number[], scores: number[][], weight?: number[]): Rows {
  return {
    n: label.length,
    label: Int32Array.from(label),
    weight: weight && Float64Array.from(weight),
    models: { challenger: { scores: scores.map((score) => Float64Array.from(score)), columns: {} } },
  };
}

function predicted(label: number[], prediction: number[]): Rows {
  return {
    n: label.length,
    label: Float64Array.from(label),
    models: { challenger: { prediction: Float64Array.from(prediction), columns: {} } },
  };
}

function of(name: string, rows: Rows, context: Context, options?: unknown) {
  return measured(metricByName(name) as Metric, rows, context, options);
}

const thirds = [
  [0.2, 0.5, 0.3],
  [0.5, 0.3, 0.3],
  [0.3, 0.2, 0.4],
];

describe('a metric that does not exist on these rows says why', () => {
  it.each([
    ['recall', classified([0, 0], [0, 1]), 'no row has the label "default"'],
    ['specificity', classified([1, 1], [0, 1]), 'no row has the label "repaid"'],
    ['precision', classified([0, 1], [0, 0]), 'precision is undefined: no row is predicted "default"'],
    ['f1', classified([0, 0], [0, 0]), 'f1 is undefined: no row is labelled or predicted "default"'],
    [
      'balanced_accuracy',
      classified([1, 1], [1, 0]),
      'balanced_accuracy is undefined: no row has the label "repaid"',
    ],
    [
      'matthews_corrcoef',
      classified([1, 1], [1, 0]),
      'matthews_corrcoef is undefined: all rows have the same label',
    ],
    [
      'matthews_corrcoef',
      classified([1, 0], [1, 1]),
      'matthews_corrcoef is undefined: all rows have the same prediction',
    ],
    [
      'cohen_kappa',
      classified([1, 1], [1, 1]),
      'cohen_kappa is undefined: all labels and predictions are the same class',
    ],
    ['roc_auc', scored([0, 0], [[0.1, 0.2]]), 'roc_auc is undefined: no row has the label "default"'],
    ['roc_auc', scored([1, 1], [[0.1, 0.2]]), 'roc_auc is undefined: no row has the label "repaid"'],
    ['roc_auc', scored([0, 1], [[0.1, 0.2]], [1, 0]), 'roc_auc is undefined: no row has the label "default"'],
    [
      'average_precision',
      scored([0, 0], [[0.1, 0.2]]),
      'average_precision is undefined: no row has the label "default"',
    ],
    [
      'expected_calibration_error',
      scored([], [[]]),
      'expected_calibration_error is undefined: there are no rows',
    ],
  ])('%s', (name, rows, reason) => {
    expect(of(name, rows, binary)).toEqual({ undefined: reason });
  });

  it('fbeta', () => {
    const reason = 'fbeta is undefined: no row is labelled or predicted "default"';
    expect(of('fbeta', classified([0], [0]), binary, { beta: 2 })).toEqual({ undefined: reason });
  });

  it.each([
    [
      'balanced_accuracy',
      classified([0, 1], [0, 2]),
      'balanced_accuracy is undefined: no row has the label "cat"',
    ],
    ['recall_macro', classified([0, 1], [0, 2]), 'recall_macro is undefined: no row has the label "cat"'],
    [
      'precision_macro',
      classified([0, 1, 2], [0, 2, 2]),
      'precision_macro is undefined: no row is predicted "bee"',
    ],
    ['f1_macro', classified([0, 1], [0, 0]), 'f1_macro is undefined: no row is labelled or predicted "cat"'],
    [
      'precision_weighted',
      classified([0, 1], [0, 0]),
      'precision_weighted is undefined: no row is predicted "bee"',
    ],
    ['precision_weighted', classified([], []), 'precision_weighted is undefined: there are no rows'],
    ['f1_weighted', classified([], []), 'f1_weighted is undefined: there are no rows'],
    ['roc_auc_ovr', scored([0, 1, 1], thirds), 'roc_auc_ovr is undefined: no row has the label "cat"'],
    [
      'roc_auc_ovr_weighted',
      scored([0, 1, 1], thirds),
      'roc_auc_ovr_weighted is undefined: no row has the label "cat"',
    ],
    [
      'roc_auc_ovo',
      scored([0, 1, 2], thirds, [1, 0, 1]),
      'roc_auc_ovo is undefined: no row has the label "bee"',
    ],
  ])('%s of several classes', (name, rows, reason) => {
    expect(of(name, rows, multiclass)).toEqual({ undefined: reason });
  });

  it('recall_of_class', () => {
    const found = of('recall_of_class', classified([0, 1], [0, 2]), multiclass, { class: 'cat' });
    expect(found).toEqual({ undefined: 'no row has the label "cat"' });
  });

  it.each([
    ['r2', predicted([2, 2], [1, 3]), 'r2 is undefined: all labels are equal'],
    ['explained_variance', predicted([2], [1]), 'explained_variance is undefined: all labels are equal'],
    [
      'mean_absolute_percentage_error',
      predicted([2, 0], [1, 3]),
      'mean_absolute_percentage_error is undefined: 1 row has the label 0',
    ],
    [
      'mean_absolute_percentage_error',
      predicted([0, 0], [1, 3]),
      'mean_absolute_percentage_error is undefined: 2 rows have the label 0',
    ],
    [
      'root_mean_squared_log_error',
      predicted([2, -1], [1, 3]),
      'root_mean_squared_log_error is undefined: a label is -1, and log(1 + value) needs more than −1',
    ],
    [
      'root_mean_squared_log_error',
      predicted([2, 1], [1, -4]),
      'root_mean_squared_log_error is undefined: a prediction is -4, and log(1 + value) needs more than −1',
    ],
    ['median_absolute_error', predicted([], []), 'median_absolute_error is undefined: there are no rows'],
    ['max_error', predicted([], []), 'max_error is undefined: there are no rows'],
  ])('%s of a regression', (name, rows, reason) => {
    expect(of(name, rows, regression)).toEqual({ undefined: reason });
  });

  it('names a class of 200 characters by its first 39', () => {
    const context = { ...binary, classes: ['no', 'x'.repeat(200)] };
    const found = of('precision', classified([0, 1], [0, 0]), context) as { undefined: string };
    expect(found.undefined).toBe(`precision is undefined: no row is predicted "${'x'.repeat(39)}…"`);
  });
});

describe('a metric that scikit-learn cannot compute, or calls 0, exists where it is well defined', () => {
  it('f1 is 0 where all positives are missed', () => {
    expect(of('f1', classified([1, 0], [0, 0]), binary)).toBe(0);
  });

  it('f1_weighted leaves out a class that is only predicted', () => {
    expect(of('f1_weighted', classified([0, 1], [0, 2]), multiclass)).toBe(0.5);
  });

  it('log_loss and top_k_accuracy need no row of every class', () => {
    const rows = scored([0, 1, 1], thirds);
    expect(of('log_loss', rows, multiclass)).toBeCloseTo(-(Math.log(0.2) + Math.log(0.3) * 2) / 3, 12);
    expect(of('top_k_accuracy', rows, multiclass, { k: 2 })).toBeCloseTo(2 / 3, 12);
  });
});
