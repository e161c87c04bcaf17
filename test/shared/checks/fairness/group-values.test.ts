import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupMetrics } from '../../../../shared/checks/fairness/group-metrics/index.ts';
import { groupMetricsOf } from '../../../../shared/checks/fairness/group-metrics-of.ts';
import { groupValues } from '../../../../shared/checks/fairness/group-values.ts';
import type { Groups } from '../../../../shared/checks/fairness/groups.ts';
import { recalibration } from '../../../../shared/checks/fairness/recalibration.ts';
import type { Cells, Evaluation, Rows, Sample, Task } from '../../../../shared/data/evaluation.ts';
import type { Finding } from '../../../../shared/report/schema.ts';

interface Known {
  classes?: string[];
  label: number[];
  prediction: number[];
  score?: number[] | number[][];
  values: Record<string, number | null>;
  errors?: Record<string, number | null>;
  denominators?: Record<string, number>;
}

const known: Record<Task, Known[]> = JSON.parse(
  readFileSync(new URL('../../../fixtures/known-values/group-metrics.json', import.meta.url), 'utf8'),
);

function rowsOf({ label, prediction, score }: Known, task: Task): Rows {
  const codes = (values: number[]) =>
    task === 'regression' ? Float64Array.from(values) : Int32Array.from(values);
  const scores = task === 'binary' && score ? [score as number[]] : (score as number[][] | undefined);
  const model = {
    prediction: codes(prediction),
    ...(scores && { scores: scores.map((one) => Float64Array.from(one)) }),
    columns: {},
  };
  return { n: label.length, label: codes(label), models: { challenger: model } };
}

/** The challenger's values in groups a, b, c … of a column `g`. */
function valuesIn(
  samples: readonly Sample[],
  task: Task,
  classes: readonly string[],
  scores = true,
  seen: (group: string) => void = () => {},
) {
  const groups: Groups = {
    set: { by: [{ column: 'g' }] },
    name: 'g',
    groups: samples.map((sample, i) => {
      const name = String.fromCharCode(97 + i);
      const sampleOf = () => {
        seen(name);
        return sample;
      };
      return { level: { g: name }, name, n: sample.n, sample: sampleOf };
    }),
  };
  const evaluation: Evaluation = { task, classes, overall: samples[0], slices: [] };
  const check = groupValues({ groups, evaluation, alpha: 0.05, seed: 1, scores });
  const find = (subject: string, group: string): Finding => {
    const found = check.findings.filter((one) => one.subject === subject && one.slice?.g === group);
    expect(found, `${subject} of ${group}`).toHaveLength(1);
    return found[0];
  };
  return { check, find };
}

const classesOf = (task: Task) => known[task][0].classes ?? (task === 'binary' ? ['no', 'yes'] : []);

describe('groupValues', () => {
  for (const task of ['binary', 'multiclass', 'regression'] as const) {
    it(`measures what fairlearn, scikit-learn and statsmodels do (${task})`, () => {
      const { find } = valuesIn(
        known[task].map((one) => {
          const rows = rowsOf(one, task);
          return { n: rows.n, rows };
        }),
        task,
        classesOf(task),
      );
      for (const [i, { values }] of known[task].entries()) {
        const group = String.fromCharCode(97 + i);
        for (const [name, value] of Object.entries(values)) {
          const finding = find(name, group);
          if (value === null) expect(finding.value, `${name} of ${group}`).toBeUndefined();
          else expect(finding.value, `${name} of ${group}`).toBeCloseTo(value, 9);
        }
      }
    });

    it(`has known values of every metric (${task})`, () => {
      const measured = groupMetricsOf({ task, classes: classesOf(task) }).map(({ name }) => name);
      expect(measured.toSorted()).toEqual(Object.keys(known[task][0].values).toSorted());
    });
  }

  it('counts each rate by its own denominator', () => {
    const rows = known.binary.map((one) => rowsOf(one, 'binary'));
    const { find } = valuesIn(
      rows.map((one) => ({ n: one.n, rows: one })),
      'binary',
      classesOf('binary'),
    );
    for (const [i, { denominators }] of known.binary.entries()) {
      for (const [name, n] of Object.entries(denominators ?? {})) {
        expect(find(name, String.fromCharCode(97 + i)).n, name).toBe(n);
      }
    }
  });

  it('holds the sandwich standard error in the influences of a recalibration', () => {
    for (const { errors, ...one } of known.binary.slice(0, 2)) {
      const rows = rowsOf(one, 'binary');
      for (const fit of ['slope', 'intercept'] as const) {
        const found = recalibration(fit, fit, rows, 'challenger', { task: 'binary', classes: ['no', 'yes'] });
        if ('undefined' in found) throw new Error(found.undefined);
        const sum = found.influence.reduce((total, x) => total + x, 0);
        const squares = found.influence.reduce((total, x) => total + x * x, 0);
        expect(sum / rows.n).toBeCloseTo(0, 9);
        expect(Math.sqrt(squares) / rows.n).toBeCloseTo(errors?.[`calibration_${fit}`] as number, 9);
      }
    }
  });

  it('recalibrates rows that are there 50 times as it does the rows themselves', () => {
    const again = <T>(values: readonly T[]) => Array.from({ length: 50 }, () => values).flat();
    for (const { errors, values, ...one } of known.binary.slice(0, 2)) {
      const many = rowsOf(
        {
          label: again(one.label),
          prediction: again(one.prediction),
          score: again(one.score as number[]),
          values,
        },
        'binary',
      );
      for (const fit of ['slope', 'intercept'] as const) {
        const found = recalibration(fit, fit, many, 'challenger', { task: 'binary', classes: ['no', 'yes'] });
        if ('undefined' in found) throw new Error(found.undefined);
        const sum = found.influence.reduce((total, x) => total + x, 0);
        const squares = found.influence.reduce((total, x) => total + x * x, 0);
        expect(found.value).toBeCloseTo(values[`calibration_${fit}`] as number, 9);
        expect(sum / many.n).toBeCloseTo(0, 9);
        expect((Math.sqrt(squares) / many.n) * Math.sqrt(50)).toBeCloseTo(
          errors?.[`calibration_${fit}`] as number,
          9,
        );
      }
    }
  });

  it('says why a metric is undefined, and never gives 0 for it', () => {
    const { find } = valuesIn(
      [{ n: 60, rows: rowsOf(known.binary[2], 'binary') }],
      'binary',
      classesOf('binary'),
    );
    const { value, why, n } = find('true_positive_rate', 'a');
    expect({ value, why, n }).toEqual({
      value: undefined,
      why: 'true_positive_rate is undefined: no row has the label "yes"',
      n: 0,
    });
    expect(find('calibration_slope', 'a').why).toBe(
      'calibration_slope is undefined: no row has the label "yes"',
    );
  });

  it('says why nothing follows from no prediction of a class', () => {
    const cells: Cells = {
      n: 20,
      label: Int32Array.of(0, 1),
      prediction: { challenger: Int32Array.of(0, 0) },
      count: Float64Array.of(15, 5),
    };
    const { find } = valuesIn([{ n: 20, cells }], 'binary', ['no', 'yes'], false);
    expect(find('positive_predictive_value', 'a').why).toBe(
      'positive_predictive_value is undefined: no row is predicted "yes"',
    );
    expect(find('negative_predictive_value', 'a').value).toBe(0.75);
  });

  it('has no recalibration where a score is 0 or 1, where scores separate the labels or all are equal', () => {
    const slopeOf = (score: number[], label = [0, 1, 0, 1]) => {
      const rows = rowsOf({ label, prediction: label, score, values: {} }, 'binary');
      const { find } = valuesIn([{ n: label.length, rows }], 'binary', ['no', 'yes']);
      return find('calibration_slope', 'a').why;
    };
    expect(slopeOf([0.2, 1, 0.6, 0.4])).toContain('a score is 1, whose log odds are infinite');
    expect(slopeOf([0.1, 0.9, 0.2, 0.8])).toContain('the scores separate the labels');
    expect(slopeOf([0.9, 0.1, 0.9, 0.9])).toContain('the scores separate the labels');
    expect(slopeOf([0.3, 0.3, 0.3, 0.3])).toContain('all scores are equal');
  });

  it('gives the value of one row and no interval', () => {
    const rows = rowsOf({ label: [2], prediction: [5], values: {} }, 'regression');
    const { find } = valuesIn([{ n: 1, rows }], 'regression', []);
    const { value, interval, insufficient } = find('mean_error', 'a');
    expect({ value, interval, insufficient }).toEqual({
      value: 3,
      interval: undefined,
      insufficient: '1 row says nothing of how much the values vary',
    });
  });

  it('weighs rows, and says so where none has a weight', () => {
    const rows = rowsOf({ label: [1, 1, 0], prediction: [1, 0, 1], values: {} }, 'binary');
    const weighted = (...weight: number[]) => ({
      n: 3,
      rows: { ...rows, weight: Float64Array.from(weight) },
    });
    const { find } = valuesIn([weighted(3, 1, 1), weighted(0, 0, 0)], 'binary', ['no', 'yes'], false);
    expect(find('true_positive_rate', 'a').value).toBe(0.75);
    expect(find('true_positive_rate', 'b').why).toBe(
      'true_positive_rate is undefined: no row has a weight above 0',
    );
  });

  it('leaves metrics of scores out where no scores were read', () => {
    const { check } = valuesIn(
      [{ n: 300, rows: rowsOf(known.binary[0], 'binary') }],
      'binary',
      classesOf('binary'),
      false,
    );
    const names = new Set(check.findings.map(({ subject }) => subject));
    const expected = groupMetrics.filter(
      ({ tasks, metric }) => tasks.includes('binary') && metric.needs === 'prediction',
    );
    expect([...names]).toEqual(expected.map(({ name }) => name));
  });

  it('takes the rows of each group once', () => {
    const taken: string[] = [];
    const sample = { n: 300, rows: rowsOf(known.binary[0], 'binary') };
    valuesIn([sample, sample], 'binary', classesOf('binary'), true, (group) => taken.push(group));
    expect(taken).toEqual(['a', 'b']);
  });

  it('leaves metrics of a class out where there are too many for a report, and says so', () => {
    const classes = Array.from({ length: 1_000 }, (_, k) => `class ${k}`);
    const cells: Cells = {
      n: 10,
      label: Int32Array.of(3),
      prediction: { challenger: Int32Array.of(3) },
      count: Float64Array.of(10),
    };
    const samples = Array.from({ length: 6 }, () => ({ n: 10, cells }));
    const { check } = valuesIn(samples, 'multiclass', classes, false);
    expect(check.findings.some(({ subject }) => subject.includes('['))).toBe(false);
    expect(check.why).toContain('1,000 classes are too many to show in 6 groups');
  });
});
