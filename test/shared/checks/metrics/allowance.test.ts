import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context, InfluenceMetric } from '../../../../shared/checks/metric.ts';
import { metricByName } from '../../../../shared/checks/metrics/index.ts';
import { widened } from '../../../../shared/checks/widened.ts';
import type { Role, Rows } from '../../../../shared/data/evaluation.ts';
import { linearised, random } from '../../../../shared/stats/index.ts';

const context: Context = { task: 'binary', classes: ['no', 'yes'] };

function metric(name: string): InfluenceMetric {
  const found = metricByName(name);
  if (found?.kind !== 'influence') throw new Error(`${name} has no influence`);
  return found;
}

function rowsOf(label: number[], challenger: number[], champion: number[], more: Partial<Rows> = {}): Rows {
  return {
    n: label.length,
    label: Int32Array.from(label),
    models: {
      challenger: { scores: [Float64Array.from(challenger)], columns: {} },
      champion: { scores: [Float64Array.from(champion)], columns: {} },
    },
    ...more,
  };
}

function allowance(name: string, rows: Rows, a: Role, b?: Role) {
  const { options, allowance: of } = metric(name);
  return of?.(rows, a, b, context, options?.parse({}) ?? {});
}

describe('widened', () => {
  it('moves the ends of the interval, and the p-values with them', () => {
    const influence = Float64Array.from({ length: 80 }, (_, i) => ((i * 37) % 80) - 39.5);
    const estimate = linearised({ value: 3, influence, method: 't' });
    const wide = widened(estimate, { below: 1, above: 0.5, reason: 'its bias' });
    const [low, high] = estimate.interval(0.9);
    expect(wide.interval(0.9)).toEqual([low - 1, high + 0.5]);
    expect(wide.p(low - 1, 'greater')).toBeCloseTo(0.05, 9);
    expect(wide.p(high + 0.5, 'less')).toBeCloseTo(0.05, 9);
    expect(wide.value).toBe(3);
    expect(wide.method).toBe('t, widened by its bias');
  });
});

describe('the allowance of an area', () => {
  const label = [0, 0, 0, 0, 1, 1, 1, 0];
  const score = [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.5];

  it('is one more row of the rarest class that scores as chance would', () => {
    const rows = rowsOf(label, score, score);
    expect(allowance('roc_auc', rows, 'challenger')).toMatchObject({ below: 0.125, above: 0 });
    expect(allowance('average_precision', rows, 'challenger')).toMatchObject({ below: 0.25, above: 0 });
    const reversed = rowsOf(
      label,
      score.map((s) => 1 - s),
      score,
    );
    expect(allowance('roc_auc', reversed, 'challenger')).toMatchObject({ below: 0, above: 0.125 });
  });

  it('is nothing for the difference of two models on the same rows', () => {
    const rows = rowsOf(label, score, score);
    const found = allowance('roc_auc', rows, 'challenger', 'champion');
    expect(Math.abs(found?.below as number) + Math.abs(found?.above as number)).toBe(0);
  });
});

describe('the allowance of the calibration error', () => {
  const generator = random(10);
  const score = Array.from({ length: 400 }, () => generator());
  const label = score.map((s) => (generator() < s ? 1 : 0));

  it('is about the whole of it for a calibrated model, and nothing for an overconfident one', () => {
    const calibrated = rowsOf(label, score, score);
    const found = metric('expected_calibration_error').estimate(calibrated, 'challenger', context, {
      bins: 10,
    });
    if ('undefined' in found) throw new Error(found.undefined);
    const { below } = allowance('expected_calibration_error', calibrated, 'challenger') ?? { below: 0 };
    expect(below / found.value).toBeGreaterThan(0.7);
    expect(below / found.value).toBeLessThan(1.3);

    const sure = rowsOf(
      label,
      label.map((y) => 1 - y),
      score,
    );
    expect(allowance('expected_calibration_error', sure, 'challenger')?.below).toBeCloseTo(0, 9);
  });

  it('is nothing for the difference of a model and itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (scores) => {
          const rows = rowsOf(
            scores.map((_, i) => i % 2),
            scores,
            scores,
          );
          expect(allowance('expected_calibration_error', rows, 'challenger', 'champion')).toMatchObject({
            below: 0,
            above: 0,
          });
        },
      ),
    );
  });

  it('swaps its sides when the models are swapped', () => {
    const rows = rowsOf(
      label,
      score,
      score.map((s) => s * s),
    );
    const forth = allowance('expected_calibration_error', rows, 'challenger', 'champion');
    const back = allowance('expected_calibration_error', rows, 'champion', 'challenger');
    expect(forth?.below).toBeCloseTo(back?.above as number, 12);
    expect(forth?.above).toBeCloseTo(back?.below as number, 12);
  });

  it('grows where rows come in clusters that err together', () => {
    const pairs = (values: number[]) => values.flatMap((value) => [value, value]);
    const twice = rowsOf(pairs(label), pairs(score), pairs(score));
    const clustered = { ...twice, cluster: Int32Array.from(pairs(label.map((_, i) => i))) };
    const alone = allowance('expected_calibration_error', twice, 'challenger')?.below as number;
    const together = allowance('expected_calibration_error', clustered, 'challenger')?.below as number;
    expect(together).toBeGreaterThan(1.15 * alone);
  });
});

describe('too small a sample', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => i % 2);

  it.each(['roc_auc', 'average_precision'])('for %s has fewer than 40 rows of the rarer class', (name) => {
    const enough = rowsOf(many(80), many(80), many(80));
    expect(metric(name).sufficient?.(enough, context, {})).toEqual({ ok: true });
    const few = rowsOf([...many(78), 0, 0], many(80), many(80));
    expect(metric(name).sufficient?.(few, context, {})).toEqual({
      ok: false,
      reason: 'only 39 rows have the label "yes", and 40 are needed',
      needed: 83,
    });
  });

  it('for a calibration error has fewer than 10 rows a bin', () => {
    const rows = rowsOf(many(60), many(60), many(60));
    const { sufficient } = metric('expected_calibration_error');
    expect(sufficient?.(rows, context, { bins: 6 })).toEqual({ ok: true });
    expect(sufficient?.(rows, context, { bins: 10 })).toMatchObject({ ok: false, needed: 100 });
  });

  it('for a median has fewer than 30 rows', () => {
    const { sufficient } = metric('median_absolute_error');
    const regression: Context = { task: 'regression', classes: [] };
    expect(sufficient?.(rowsOf(many(29), [], []), regression, {})).toMatchObject({ ok: false, needed: 30 });
    expect(sufficient?.(rowsOf(many(30), [], []), regression, {})).toEqual({ ok: true });
  });
});
