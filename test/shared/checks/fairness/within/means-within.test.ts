import { describe, expect, it } from 'vitest';
import { judgeDisparity } from '../../../../../shared/checks/fairness/judge-disparity.ts';
import { standardisedMean } from '../../../../../shared/checks/fairness/within/standardised-mean.ts';
import type { Rows } from '../../../../../shared/data/evaluation.ts';
import { type Check, check as checkSchema } from '../../../../../shared/report/schema.ts';
import { normal, random } from '../../../../../shared/stats/index.ts';
import { asked } from '../group-worlds.ts';

/** Values about a mean, spread as a normal of standard deviation 1. */
function about(mean: number, n: number, seed: number): number[] {
  const uniform = random(seed);
  return Array.from({ length: n }, () => mean + normal.quantile(uniform()));
}

/** The predictions for people of `g` in each level of `dept`. */
function judged(
  worlds: Record<string, Record<string, number[]>>,
  { disparity = 'mean_prediction_difference', limit = 0.5, design = (_: number): Partial<Rows> => ({}) } = {},
): Check {
  const groups = Object.entries(worlds).flatMap(([g, levels]) =>
    Object.entries(levels).map(([dept, values]) => {
      const n = values.length;
      const rows: Rows = {
        n,
        label: new Float64Array(n),
        models: { challenger: { prediction: Float64Array.from(values), columns: {} } },
        ...design(n),
      };
      return { level: { g, dept }, name: g, n, sample: () => ({ n, rows }) };
    }),
  );
  const request = asked(disparity, limit, {
    set: { by: [{ column: 'g' }], within: 'dept' },
    name: 'g',
    groups,
  });
  const evaluation = { task: 'regression' as const, classes: [], overall: { n: 0 } };
  return checkSchema.parse(judgeDisparity({ ...request, evaluation }));
}

const pairOf = ({ findings }: Check) => findings.find(({ statistic }) => statistic === 'difference');

describe('means within the levels of a column', () => {
  it('passes where groups are alike in every level, though more of one are where means are low', () => {
    const check = judged({
      F: { easy: about(2, 100, 1), hard: about(7, 400, 2) },
      M: { easy: about(2, 400, 3), hard: about(7, 100, 4) },
    });
    expect(check.status).toBe('pass');
    expect(Math.abs(pairOf(check)?.value as number)).toBeLessThan(0.2);
    expect(check.findings.find(({ statistic }) => statistic === 'strata')?.why).toBe(
      'compared within 2 levels of dept',
    );
  });

  it('shows a gap that lies in every level, though the whole hides it', () => {
    const check = judged({
      F: { easy: about(3, 100, 1), hard: about(8, 400, 2) },
      M: { easy: about(2, 400, 3), hard: about(7, 100, 4) },
    });
    expect(check.status).toBe('fail');
    expect(pairOf(check)).toMatchObject({ pair: ['M', 'F'], status: 'fail' });
    expect(pairOf(check)?.value).toBeCloseTo(1, 0);
  });

  it('weighs the levels alike for both groups, and leaves aside those that one is not in', () => {
    const values = {
      F: { a: about(0, 60, 1), b: about(1, 90, 2), c: about(9, 50, 3) },
      M: { a: about(0.5, 30, 4), b: about(1, 180, 5) },
    };
    const check = judged(values);
    const mean = (own: number[]) => own.reduce((sum, x) => sum + x, 0) / own.length;
    const gap = (level: 'a' | 'b') => mean(values.M[level]) - mean(values.F[level]);
    const [ofA, ofB] = [(60 * 30) / 90, (90 * 180) / 270];
    const common = (ofA * gap('a') + ofB * gap('b')) / (ofA + ofB);
    expect(pairOf(check)?.value).toBeCloseTo(Math.abs(common), 9);
    expect(check.findings.find(({ statistic }) => statistic === 'strata')?.why).toContain(
      '1 left aside, without rows of both: c',
    );
  });

  it('decides nothing of few rows, and judges mean errors, too', () => {
    const few = judged({ F: { a: about(0, 20, 1), b: about(1, 20, 2) }, M: { a: about(0, 300, 3) } });
    expect(few.status).toBe('inconclusive');
    expect(few.why).toContain('only 20 of 20 rows move the value, and 50 are needed');
    const errors = judged(
      { F: { a: about(0, 200, 1) }, M: { a: about(0, 300, 3) } },
      { disparity: 'mean_absolute_error_difference', limit: 0.5 },
    );
    expect(errors.status).toBe('pass');
  });

  it('compares clusters that lie in one level of one group, and no others', () => {
    const worlds = { F: { a: about(0, 400, 1) }, M: { a: about(0, 400, 2) } };
    const four = (n: number) => Int32Array.from({ length: n }, (_, i) => i >> 2);
    const shared = judged(worlds, { design: (n) => ({ cluster: four(n) }) });
    expect(shared.why).toContain('clusters that lie in several groups or levels of dept are not compared');
    let next = 0;
    const own = judged(worlds, {
      design: (n) => {
        next += 1_000;
        const first = next;
        return { cluster: four(n), clusterInAll: four(n).map((code) => code + first) };
      },
    });
    expect(own.status).toBe('pass');
    expect(pairOf(own)?.method).toContain('cluster t of the mean standardised over 1 levels');
  });
});

describe('standardisedMean', () => {
  it('has the variance of a stratified mean', () => {
    const levels = [about(0, 300, 1), about(5, 100, 2)].map((values, k) => ({
      rows: { n: values.length },
      values: Float64Array.from(values),
      weight: [3, 1][k],
    }));
    const [low, high] = standardisedMean(levels).interval(0.95);
    const variance = levels.reduce((sum, { values, weight }) => {
      const n = values.length;
      const mean = values.reduce((total, x) => total + x, 0) / n;
      const spread = values.reduce((total, x) => total + (x - mean) ** 2, 0) / (n - 1);
      return sum + ((weight / 4) ** 2 * spread) / n;
    }, 0);
    const usual = 2 * 1.96 * Math.sqrt(variance);
    expect(high - low).toBeGreaterThan(usual);
    expect(high - low).toBeLessThan(1.15 * usual);
  });

  it('does not call levels of one or two rows surer than they are', () => {
    const widths = [1, 2, 120].map((size) => {
      const values = about(0, 120, 7);
      const levels = Array.from({ length: 120 / size }, (_, k) => ({
        rows: { n: size },
        values: Float64Array.from(values.slice(k * size, (k + 1) * size)),
        weight: 1,
      }));
      const [low, high] = standardisedMean(levels).interval(0.9);
      return high - low;
    });
    for (const width of widths) expect(width / widths[2]).toBeGreaterThan(0.85);
  });

  it('is insufficient where few rows are not tied', () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => (i % 20 === 0 ? 5 : 0));
    const level = { rows: { n: 400 }, values, weight: 1 };
    expect(standardisedMean([level]).insufficient?.reason).toContain('only 20 of 400 rows move the value');
  });
});
