import { describe, expect, it } from 'vitest';
import { difference, estimateOf, measure } from '../../../shared/checks/compare.ts';
import type { Metric } from '../../../shared/checks/metric.ts';
import { metrics } from '../../../shared/checks/metrics/index.ts';
import type { Subject } from '../../../shared/checks/subject.ts';
import type { Predictions, Rows, Task } from '../../../shared/data/evaluation.ts';
import { isUndefined, random } from '../../../shared/stats/index.ts';

const n = 400;
const optionsOf: Record<string, Record<string, unknown>> = {
  fbeta: { beta: 2 },
  expected_calibration_error: { bins: 10 },
  mean_pinball_loss: { alpha: 0.3 },
  mean_score: { column: 'judge', direction: 'higher' },
  recall_of_class: { class: 'b' },
  top_k_accuracy: { k: 2 },
};
const classesOf = { binary: ['a', 'b'], multiclass: ['a', 'b', 'c', 'd'], regression: [] as string[] };

/** A task's rows with two noisy models of the same truth; the challenger is the noisier one. */
function rowsOf(task: Task, seed: number): Rows {
  const uniform = random(seed);
  const gauss = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const k = classesOf[task].length;
  const label =
    task === 'regression'
      ? Float64Array.from({ length: n }, () => 5 + Math.abs(gauss()))
      : Int32Array.from({ length: n }, () => Math.floor(uniform() * k));
  const judge = () => ({ judge: Float64Array.from({ length: n }, uniform) });
  const model = (noise: number): Predictions => {
    if (task === 'regression')
      return { prediction: Float64Array.from(label, (y) => y + noise * gauss()), columns: judge() };
    const logits = Array.from({ length: k }, (_, c) =>
      Float64Array.from(label, (y) => (y === c ? 1.5 : 0) + noise * gauss()),
    );
    const total = Float64Array.from(label, (_, i) => logits.reduce((sum, l) => sum + Math.exp(l[i]), 0));
    const shares = logits.map((l) => l.map((x, i) => Math.exp(x) / total[i]));
    const prediction = Int32Array.from(label, (_, i) => {
      let best = 0;
      for (let c = 1; c < k; c++) if (shares[c][i] > shares[best][i]) best = c;
      return best;
    });
    return { prediction, scores: task === 'binary' ? [shares[1]] : shares, columns: judge() };
  };
  return { n, label, models: { champion: model(0.8), challenger: model(1) } };
}

/** Utility's values are its own for each task. */
function subjectOf(metric: Metric, task: Task): Subject {
  const square = classesOf[task].map((_, i) => classesOf[task].map((__, j) => (i === j ? 1 : -0.5)));
  const utility = task === 'binary' ? { tp: 5, fp: -1, tn: 0, fn: -2 } : { matrix: square };
  const options = metric.name === 'utility' ? utility : (optionsOf[metric.name] ?? {});
  return { key: metric.name, metric, options, context: { task, classes: classesOf[task] }, seed: 3 };
}

const designs: Record<string, (rows: Rows) => Rows> = {
  'rows that count alike': (rows) => rows,
  'weighted rows': (rows) => ({ ...rows, weight: Float64Array.from({ length: n }, (_, i) => 0.5 + (i % 7)) }),
  'rows in clusters': (rows) => ({ ...rows, cluster: Int32Array.from({ length: n }, (_, i) => i % 80) }),
};

const cases = metrics
  .filter((metric) => metric.kind !== 'reported')
  .flatMap((metric) =>
    metric.tasks.map((task) => ({ name: metric.name, task, subject: subjectOf(metric, task) })),
  );

describe.each(Object.entries(designs))('%s', (_, design) => {
  it.each(cases)('judge $name of $task models by the difference of their values', ({ task, subject }) => {
    const rows = design(rowsOf(task, 11));
    const sample = { n, rows };
    const estimate = difference(subject, sample, 'challenger', 'champion');
    const challenger = measure(subject, sample, 'challenger');
    const champion = measure(subject, sample, 'champion');
    if (isUndefined(estimate) || isUndefined(challenger) || isUndefined(champion))
      throw new Error('undefined');
    expect(estimate.value).toBeCloseTo(challenger - champion, 9);
    const [low, high] = estimate.interval(0.9);
    expect(low).toBeLessThan(estimate.value);
    expect(high).toBeGreaterThan(estimate.value);
    const [lower, higher] = estimate.interval(0.99);
    expect(lower).toBeLessThanOrEqual(low);
    expect(higher).toBeGreaterThanOrEqual(high);
  });

  it.each(cases)(
    'give $name of $task models an interval of its own around its value',
    ({ task, subject }) => {
      const rows = design(rowsOf(task, 12));
      const estimate = estimateOf(subject, { n, rows }, 'challenger');
      const value = measure(subject, { n, rows }, 'challenger');
      if (isUndefined(estimate) || isUndefined(value)) throw new Error('undefined');
      expect(estimate.value).toBeCloseTo(value, 9);
      const [low, high] = estimate.interval(0.9);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    },
  );

  it.each(cases)('find no difference in $name of a $task model and itself', ({ task, subject }) => {
    const rows = design(rowsOf(task, 13));
    const same = { ...rows, models: { champion: rows.models.champion, challenger: rows.models.champion } };
    const estimate = difference(subject, { n, rows: same }, 'challenger', 'champion');
    if (isUndefined(estimate)) throw new Error(estimate.undefined);
    expect(estimate.value).toBe(0);
  });
});
