import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context, InfluenceMetric } from '../../../../shared/checks/metric.ts';
import { metrics } from '../../../../shared/checks/metrics/index.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { contextOf, known, rowsOf } from './known-case.ts';

const smooth = metrics.filter(
  (metric): metric is InfluenceMetric =>
    metric.kind === 'influence' && metric.name !== 'median_absolute_error',
);

describe.each(smooth.map((metric) => [metric.name, metric] as const))('the influence of %s', (_, metric) => {
  const options = metric.options?.parse({}) ?? {};
  const samples = known.cases.filter(({ task, label }) => metric.tasks.includes(task) && label.length <= 120);

  it.each([false, true])(
    'is the derivative with respect to a row’s share of the weight (weighted: %s)',
    (weighted) => {
      for (const sample of samples) {
        const rows = rowsOf(sample, weighted);
        const { influence } = estimate(metric, rows, contextOf(sample), options);
        for (let row = 0; row < rows.n; row++) {
          const slope = derivative(metric, rows, contextOf(sample), options, row);
          if (slope === undefined) continue;
          expect(Math.abs(influence[row] - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
        }
      }
    },
  );

  it.each([false, true])('has a weighted mean of 0 (weighted: %s)', (weighted) => {
    for (const sample of samples) {
      const rows = rowsOf(sample, weighted);
      const { influence } = estimate(metric, rows, contextOf(sample), options);
      let sum = 0;
      let all = 0;
      for (let i = 0; i < rows.n; i++) {
        const mass = rows.weight ? rows.weight[i] : 1;
        sum += mass * influence[i];
        all += mass;
      }
      expect(sum / all).toBeCloseTo(0, 12);
    }
  });
});

/** Central difference of the value in one row's share of the weight; undefined where a kink lies near. */
function derivative(
  metric: InfluenceMetric,
  rows: Rows,
  context: Context,
  options: unknown,
  row: number,
): number | undefined {
  const weight = rows.weight ?? new Float64Array(rows.n).fill(1);
  const all = weight.reduce((sum, w) => sum + w, 0);
  if (weight[row] === 0) return undefined;
  const step = 1e-5;
  const at = (change: number) => {
    const moved = weight.slice();
    moved[row] += change;
    return estimate(metric, { ...rows, weight: moved }, context, options).value;
  };
  const [up, here, down] = [at(step), at(0), at(-step)];
  const kink = Math.abs(up - 2 * here + down) / step;
  if (metric.name === 'expected_calibration_error' && kink > 1e-6) return undefined;
  return ((up - down) / (2 * step)) * all;
}

function estimate(metric: InfluenceMetric, rows: Rows, context: Context, options: unknown) {
  const found = metric.estimate(rows, 'challenger', context, options);
  if ('undefined' in found) throw new Error(found.undefined);
  return found;
}

const context: Context = { task: 'binary', classes: ['no', 'yes'] };
const ranked = smooth.filter(({ tasks }) => tasks.includes('binary'));
const scored = fc
  .array(
    fc.record({
      label: fc.constantFrom(0, 1),
      score: fc.integer({ min: 0, max: 12 }),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    {
      minLength: 4,
      maxLength: 40,
    },
  )
  .filter((rows) => rows.some(({ label }) => label === 1) && rows.some(({ label }) => label === 0));

describe.each(ranked.map((metric) => [metric.name, metric] as const))('%s', (_, metric) => {
  const options = metric.options?.parse({}) ?? {};
  const of = (rows: { label: number; score: number; weight: number }[], weighted: boolean) =>
    estimate(
      metric,
      {
        n: rows.length,
        label: Int32Array.from(rows, ({ label }) => label),
        weight: weighted ? Float64Array.from(rows, ({ weight }) => weight) : undefined,
        models: { challenger: { scores: [Float64Array.from(rows, ({ score }) => score / 12)], columns: {} } },
      },
      context,
      options,
    );

  it('counts a row of weight 3 as three rows', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const repeated = rows.flatMap((row) => Array.from({ length: row.weight }, () => row));
        const weighted = of(rows, true);
        const plain = of(repeated, false);
        expect(weighted.value).toBeCloseTo(plain.value, 10);
        const expected = rows.flatMap((row, i) =>
          Array.from({ length: row.weight }, () => weighted.influence[i]),
        );
        expect(maximumDifference(plain.influence, expected)).toBeLessThan(1e-9);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const forth = of(rows, true);
        const back = of(rows.toReversed(), true);
        expect(forth.value).toBeCloseTo(back.value, 10);
        expect(maximumDifference(forth.influence, [...back.influence].toReversed())).toBeLessThan(1e-9);
      }),
    );
  });
});

function maximumDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  return most;
}

const samplesWithDelong = known.cases.filter(({ delong }) => delong);

describe('roc_auc', () => {
  it.each(samplesWithDelong.map((sample) => [sample.name, sample] as const))(
    'has DeLong’s variances and covariance of two models: %s',
    (_, sample) => {
      const metric = smooth.find(({ name }) => name === 'roc_auc') as InfluenceMetric;
      const rows = rowsOf(sample, false);
      const both = (['challenger', 'champion'] as const).map((role) => {
        const found = metric.estimate(rows, role, contextOf(sample), {});
        if ('undefined' in found) throw new Error(found.undefined);
        return found.influence;
      });
      const expected = sample.delong as number[][];
      for (const [a, b] of [
        [0, 0],
        [0, 1],
        [1, 1],
      ]) {
        expect(covariance(rows, both[a], both[b])).toBeCloseTo(expected[a][b], 12);
      }
    },
  );
});

/** Summed over the classes of the label, with n − 1 in each. */
function covariance({ n, label }: Rows, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const k of [0, 1]) {
    const rows = Array.from(label.keys()).filter((i) => label[i] === k);
    const products = rows.reduce((total, i) => total + a[i] * b[i], 0);
    sum += (products / (rows.length - 1)) * (rows.length / n ** 2);
  }
  return sum;
}

describe('average_precision', () => {
  it('has the variance that the jackknife finds', () => {
    const sample = known.cases.find(({ name }) => name.includes('seed 3')) as (typeof known.cases)[number];
    const metric = smooth.find(({ name }) => name === 'average_precision') as InfluenceMetric;
    const rows = rowsOf(sample, false);
    const { influence } = estimate(metric, rows, contextOf(sample), {});
    const linear = influence.reduce((sum, x) => sum + x * x, 0) / rows.n ** 2;
    const without = Array.from({ length: rows.n }, (_, left) => {
      const weight = new Float64Array(rows.n).fill(1);
      weight[left] = 0;
      return estimate(metric, { ...rows, weight }, contextOf(sample), {}).value;
    });
    const mean = without.reduce((sum, x) => sum + x, 0) / rows.n;
    const jackknife = ((rows.n - 1) / rows.n) * without.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    expect(linear / jackknife).toBeGreaterThan(0.93);
    expect(linear / jackknife).toBeLessThan(1.07);
  });
});
