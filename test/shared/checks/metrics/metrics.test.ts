import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context, Metric } from '../../../../shared/checks/metric.ts';
import { confusionMatrix } from '../../../../shared/checks/metrics/confusion-matrix.ts';
import { metricByName, metrics } from '../../../../shared/checks/metrics/index.ts';
import { withOptions } from '../../../../shared/checks/metrics/with-options.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { InputError } from '../../../../shared/errors.ts';
import { known } from './known-case.ts';
import { measured } from './measured.ts';

const binary: Context = { task: 'binary', classes: ['no', 'yes'] };
const multiclass: Context = { task: 'multiclass', classes: ['ant', 'bee', 'cat'] };
const regression: Context = { task: 'regression', classes: [] };

function metric(name: string): Metric {
  const found = metricByName(name);
  if (!found) throw new Error(`no metric ${name}`);
  return found;
}

function scored(label: number[], ...scores: number[][]): Rows {
  return {
    n: label.length,
    label: Int32Array.from(label),
    models: { challenger: { scores: scores.map((score) => Float64Array.from(score)), columns: {} } },
  };
}

describe('the catalogue of metrics', () => {
  it('has one file a metric, named like it, and lists them by name', () => {
    const folder = new URL('../../../../shared/checks/metrics/', import.meta.url);
    const names = metrics.map(({ name }) => name);
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
    expect(names).toEqual([...names].sort());
    expect(files.filter((file) => names.includes(file)).sort()).toEqual([...names].sort());
  });

  it('finds a metric by its name', () => {
    expect(metricByName('f1')?.title).toBe('Harmonic mean of precision and recall');
    expect(metricByName('f2')).toBeUndefined();
    expect(metricByName('constructor')).toBeUndefined();
  });

  it.each(metrics.map(({ name }) => name))('%s says what it is in one line', (name) => {
    expect(metric(name).title).toMatch(/^\S.{10,120}[^.\s]$/);
  });
});

describe('options', () => {
  it('have the defaults of scikit-learn', () => {
    expect(metric('top_k_accuracy').options?.parse({})).toEqual({ k: 2 });
    expect(metric('mean_pinball_loss').options?.parse({})).toEqual({ alpha: 0.5 });
    expect(metric('expected_calibration_error').options?.parse({})).toEqual({ bins: 10 });
    expect(metric('cohen_kappa').options?.parse({})).toEqual({});
  });

  it.each([
    ['fbeta', {}],
    ['fbeta', { beta: 0 }],
    ['cohen_kappa', { weights: 'cubic' }],
    ['top_k_accuracy', { k: 1.5 }],
    ['top_k_accuracy', { k: 0 }],
    ['expected_calibration_error', { bins: 1 }],
    ['mean_pinball_loss', { alpha: 1 }],
    ['mean_score', {}],
    ['mean_score', { column: 'judge', direction: 'up' }],
    ['mean_score', { column: 'judge', range: [1, 0] }],
    ['utility', { tp: 'much' }],
    ['utility', { matrix: [] }],
    ['recall_of_class', {}],
  ])('of %s refuse %j', (name, options) => {
    expect(metric(name).options?.safeParse(options).success).toBe(false);
  });

  it.each([
    ['recall_of_class', { class: 'dog' }, 'class must be one of the classes, got "dog"'],
    ['top_k_accuracy', { k: 3 }, 'k must be less than the number of classes, 3'],
    ['utility', {}, 'matrix must be given'],
    [
      'utility',
      {
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
      'matrix must hold 3 rows of 3 values, got 2 rows of 2',
    ],
    [
      'utility',
      {
        tp: 1,
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
      'matrix cannot stand beside tp, fp, tn and fn',
    ],
  ])('of %s that do not fit the classes are named: %j', (name, options, message) => {
    const fault = metric(name).misfit?.(multiclass, metric(name).options?.parse(options));
    expect(fault && new InputError(fault).message).toContain(message);
  });

  it.each([
    ['recall_of_class', { class: 'bee' }],
    ['top_k_accuracy', { k: 2 }],
    [
      'utility',
      {
        matrix: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
    ],
  ])('of %s that fit the classes pass: %j', (name, options) => {
    expect(metric(name).misfit?.(multiclass, metric(name).options?.parse(options))).toBeUndefined();
  });

  it('of a binary utility need all four values', () => {
    const { misfit } = metric('utility');
    expect(misfit?.(binary, { tp: 1, fp: 2, tn: 0 })?.input).toBe('fn');
    expect(misfit?.(binary, { tp: 1, fp: 2, tn: 0, fn: 0 })).toBeUndefined();
    expect(
      misfit?.(binary, {
        matrix: [
          [1, 0],
          [0, 1],
        ],
      }),
    ).toBeUndefined();
  });

  it('match a class that YAML read as a number', () => {
    const context: Context = { task: 'multiclass', classes: ['1', '2', '3'] };
    const rows: Rows = {
      n: 2,
      label: Int32Array.of(1, 1),
      models: { challenger: { prediction: Int32Array.of(1, 0), columns: {} } },
    };
    expect(measured(metric('recall_of_class'), rows, context, { class: 2 })).toBe(0.5);
  });
});

describe('mean_score', () => {
  const rows: Rows = {
    n: 3,
    label: new Float64Array(3),
    weight: Float64Array.of(1, 1, 2),
    models: { challenger: { columns: { judge: Float64Array.of(0.5, 1, 0) } } },
  };

  it('is the weighted mean of the column', () => {
    expect(measured(metric('mean_score'), rows, regression, { column: 'judge' })).toBe(0.375);
  });

  it('is better where it is higher, unless its direction says otherwise', () => {
    const directed = (options: object) =>
      withOptions(metric('mean_score'), metric('mean_score').options?.parse(options) as never)
        .greaterIsBetter;
    expect(directed({ column: 'judge' })).toBe(true);
    expect(directed({ column: 'cost', direction: 'lower' })).toBe(false);
    expect(withOptions(metric('log_loss'), {}).greaterIsBetter).toBe(false);
  });

  it('has bounds for betting only where a range is stated', () => {
    const found = metric('mean_score');
    if (found.kind !== 'mean') throw new Error('not a mean');
    expect(found.bounds?.(regression, { column: 'judge' })).toBeUndefined();
    expect(found.bounds?.(regression, { column: 'judge', range: [0, 5] })).toEqual([0, 5]);
  });

  it('refuses scores outside the stated range', () => {
    expect(() =>
      measured(metric('mean_score'), rows, regression, { column: 'judge', range: [0, 0.9] }),
    ).toThrow(
      new InputError({
        input: 'column "judge" of the challenger',
        rule: 'must lie between 0 and 0.9, the range of mean_score',
        received: '1',
        fix: 'Correct the scores, or state the range that they can have.',
      }),
    );
  });
});

describe('utility', () => {
  it('lies between the least and the most that a decision is worth', () => {
    const found = metric('utility');
    if (found.kind !== 'mean') throw new Error('not a mean');
    expect(found.bounds?.(binary, { tp: 10, fp: -3, tn: 0, fn: -20 })).toEqual([-20, 10]);
    expect(
      found.bounds?.(multiclass, {
        matrix: [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, -9],
        ],
      }),
    ).toEqual([-9, 8]);
  });
});

describe('log_loss', () => {
  it('clips probabilities of 0 and 1 as scikit-learn does', () => {
    const { label, score, log_loss } = known.extremes;
    expect(measured(metric('log_loss'), scored(label, score), binary)).toBeCloseTo(log_loss, 10);
  });
});

describe('top_k_accuracy', () => {
  it('ranks the later of equal scores higher', () => {
    const rows = scored([0, 1, 2], [0.4, 0.4, 0.4], [0.4, 0.4, 0.4], [0.2, 0.2, 0.2]);
    const found = metric('top_k_accuracy');
    if (found.kind !== 'row-rate') throw new Error('not a rate');
    expect(found.hits(rows, 'challenger', multiclass, { k: 1 })).toEqual(Int8Array.of(0, 1, 0));
    expect(found.hits(rows, 'challenger', multiclass, { k: 2 })).toEqual(Int8Array.of(1, 1, 0));
  });
});

describe('expected_calibration_error', () => {
  it('puts a score on an edge into the lower bin, and 0 into the first', () => {
    const apart = scored([1, 0, 0, 1], [0, 0.2, 0.25, 0.75]);
    // Bins (0, 0.25], (0.25, 0.5], (0.5, 0.75], (0.75, 1].
    const gaps = Math.abs(1 - 0.45) + Math.abs(1 - 0.75);
    expect(measured(metric('expected_calibration_error'), apart, binary, { bins: 4 })).toBeCloseTo(
      gaps / 4,
      12,
    );
  });

  it('is not misled by products that round across an edge', () => {
    // 0.07 × 100 is 7.000000000000001, yet 0.07 is the right end of the seventh bin, where 0.065 is.
    const rows = scored([1, 0], [0.07, 0.065]);
    const expected = Math.abs(1 - 0.135) / 2;
    expect(measured(metric('expected_calibration_error'), rows, binary, { bins: 100 })).toBeCloseTo(
      expected,
      12,
    );
  });
});

describe('metrics of the confusion matrix', () => {
  const cells = metrics.filter((found) => found.kind === 'cells');
  const matrix = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 9, maxLength: 9 });

  it.each(cells.map(({ name }) => name))('%s does not depend on the scale of the weights', (name) => {
    const found = metric(name);
    if (found.kind !== 'cells') throw new Error('not of cells');
    const options = found.options?.parse(name === 'fbeta' ? { beta: 2 } : {});
    fc.assert(
      fc.property(matrix, fc.constantFrom(1e-3, 0.1, 7), (counts, scale) => {
        const size = found.tasks.includes('multiclass') ? 9 : 4;
        const context = size === 9 ? multiclass : binary;
        const confusion = Float64Array.from(counts.slice(0, size));
        const value = found.value(confusion, context, options);
        const scaled = found.value(
          confusion.map((count) => count * scale),
          context,
          options,
        );
        expect(scaled).toBeCloseTo(value as number, 9);
        expect(value).toBeGreaterThanOrEqual(found.range[0] - 1e-12);
        expect(value).toBeLessThanOrEqual(found.range[1] + 1e-12);
      }),
    );
  });

  it.each(cells.map(({ name }) => name))('%s is 1 for a perfect model', (name) => {
    const found = metric(name);
    if (found.kind !== 'cells') throw new Error('not of cells');
    const options = found.options?.parse(name === 'fbeta' ? { beta: 2 } : {});
    const perfect = found.tasks.includes('multiclass')
      ? Float64Array.of(2, 0, 0, 0, 3, 0, 0, 0, 0.5)
      : Float64Array.of(2, 0, 0, 3);
    expect(found.value(perfect, perfect.length === 9 ? multiclass : binary, options)).toBeCloseTo(1, 12);
  });
});

describe('confusionMatrix', () => {
  const rows: Rows = {
    n: 4,
    label: Int32Array.of(0, 1, 1, 0),
    weight: Float64Array.of(1, 0.5, 0.25, 2),
    models: { challenger: { prediction: Int32Array.of(1, 1, 1, 0), columns: {} } },
  };

  it('sums weights by label and prediction', () => {
    expect(confusionMatrix(rows, 'challenger', 2)).toEqual(Float64Array.of(2, 1, 0, 0.75));
    expect(confusionMatrix({ ...rows, weight: undefined }, 'challenger', 2)).toEqual(
      Float64Array.of(1, 1, 0, 2),
    );
  });

  it('sums counts of cells', () => {
    const cells = {
      n: 12,
      label: Int32Array.of(0, 1, 1),
      prediction: { champion: Int32Array.of(0, 0, 1) },
      count: Float64Array.of(7, 3, 2),
    };
    expect(confusionMatrix(cells, 'champion', 2)).toEqual(Float64Array.of(7, 0, 3, 2));
  });

  it('reuses the array that it is given', () => {
    const into = new Float64Array(4).fill(9);
    expect(confusionMatrix(rows, 'challenger', 2, into)).toBe(into);
    expect(into[2]).toBe(0);
  });

  it('refuses a model that was not gathered', () => {
    expect(() => confusionMatrix(rows, 'champion', 2)).toThrow('predictions of champion were not gathered');
  });
});
