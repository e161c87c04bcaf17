import { describe, expect, it } from 'vitest';
import type { Context, InfluenceMetric } from '../../../../shared/checks/metric.ts';
import { average_precision } from '../../../../shared/checks/metrics/average_precision.ts';
import { expected_calibration_error } from '../../../../shared/checks/metrics/expected_calibration_error.ts';
import { roc_auc } from '../../../../shared/checks/metrics/roc_auc.ts';
import { widened } from '../../../../shared/checks/widened.ts';
import type { Role, Rows } from '../../../../shared/data/evaluation.ts';
import { type Estimate, linearised, normal, random, spread } from '../../../../shared/stats/index.ts';

const context: Context = { task: 'binary', classes: ['no', 'yes'] };
const draws = 300;
// 0.05 and three standard errors of a share of 300 draws.
const tolerated = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / draws);

/** One model's estimate, or that of the difference of two, with and without the allowance. */
function estimates<O>(metric: InfluenceMetric<O>, rows: Rows, options: O, a: Role, b?: Role) {
  const [first, second] = [a, b ?? a].map((role) => {
    const found = metric.estimate(rows, role, context, options);
    if ('undefined' in found) throw new Error(found.undefined);
    return found;
  });
  const bare = linearised({
    value: first.value - (b ? second.value : 0),
    influence: first.influence.map((x, i) => x - (b ? second.influence[i] : 0)),
    strata: metric.stratified ? (rows.label as Int32Array) : undefined,
    reach: b && spread(first.influence, second.influence),
    method: metric.method,
  });
  const allowance = metric.allowance?.(rows, a, b, context, options);
  if (!allowance) throw new Error(`${metric.name} has no allowance`);
  return { bare, wide: widened(bare, allowance) };
}

function rates(
  draw: (uniform: () => number) => { bare: Estimate; wide: Estimate },
  wrong: (e: Estimate) => boolean,
) {
  const uniform = random(20);
  let bare = 0;
  let wide = 0;
  for (let k = 0; k < draws; k++) {
    const found = draw(uniform);
    if (wrong(found.bare)) bare++;
    if (wrong(found.wide)) wide++;
  }
  return { bare: bare / draws, wide: wide / draws };
}

describe('expected_calibration_error', () => {
  // Log-odds x of mean 0 and standard deviation 1.5; the challenger reports 2x. Its true error less the
  // champion's, from ten million draws of the same model.
  const truth = 0.1018;
  const draw = (uniform: () => number): Rows => {
    const n = 1000;
    const odds = Array.from({ length: n }, () => 1.5 * normal.quantile(uniform()));
    const score = (slope: number) => Float64Array.from(odds, (x) => 1 / (1 + Math.exp(-slope * x)));
    const champion = score(1);
    return {
      n,
      label: Int32Array.from(champion, (p) => (uniform() < p ? 1 : 0)),
      models: {
        challenger: { scores: [score(2)], columns: {} },
        champion: { scores: [champion], columns: {} },
      },
    };
  };

  it('does not pass a worse model against a calibrated one more often than it may', () => {
    const { bare, wide } = rates(
      (uniform) =>
        estimates(expected_calibration_error, draw(uniform), { bins: 10 }, 'challenger', 'champion'),
      (estimate) => estimate.p(truth, 'less') <= 0.05,
    );
    expect(wide).toBeLessThan(tolerated);
    expect(bare).toBeGreaterThan(tolerated);
  });

  it('does not fail a calibrated model on a limit that it keeps', () => {
    const { bare, wide } = rates(
      (uniform) => estimates(expected_calibration_error, draw(uniform), { bins: 10 }, 'champion'),
      (estimate) => estimate.p(0, 'greater') <= 0.05,
    );
    expect(wide).toBeLessThan(tolerated);
    expect(bare).toBeGreaterThan(0.5);
  });
});

describe('an area near 1 with 40 rows of the rarer class', () => {
  const shift = 3.3;
  const draw = (uniform: () => number): Rows => {
    const n = 100;
    const label = Int32Array.from({ length: n }, (_, i) => (i < 40 ? 1 : 0));
    const scores = Float64Array.from(label, (y) => shift * y + normal.quantile(uniform()));
    return { n, label, models: { challenger: { scores: [scores], columns: {} } } };
  };

  it('is not held for larger than it is more often than it may be (roc_auc)', () => {
    const { wide } = rates(
      (uniform) => estimates(roc_auc, draw(uniform), {}, 'challenger'),
      (estimate) => estimate.p(normal.cdf(shift / Math.SQRT2), 'greater') <= 0.05,
    );
    expect(wide).toBeLessThan(tolerated);
  });

  it('is not held for larger than it is more often than it may be (average_precision)', () => {
    const { wide } = rates(
      (uniform) => estimates(average_precision, draw(uniform), {}, 'challenger'),
      // From ten million draws of the same model.
      (estimate) => estimate.p(0.9862, 'greater') <= 0.05,
    );
    expect(wide).toBeLessThan(tolerated);
  });
});
