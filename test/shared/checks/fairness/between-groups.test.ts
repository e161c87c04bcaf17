import { describe, expect, it } from 'vitest';
import { betweenGroups, sharedClusters } from '../../../../shared/checks/fairness/between-groups.ts';
import type { GroupMetric } from '../../../../shared/checks/fairness/group-metric.ts';
import { groupMetrics } from '../../../../shared/checks/fairness/group-metrics/index.ts';
import { judgeDisparity } from '../../../../shared/checks/fairness/judge-disparity.ts';
import { type MeasuredGroup, measureGroup } from '../../../../shared/checks/fairness/measured-group.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { check as checkSchema } from '../../../../shared/report/schema.ts';
import {
  type Estimate,
  isUndefined,
  normal,
  random,
  studentT,
  welch,
} from '../../../../shared/stats/index.ts';
import { asked } from './group-worlds.ts';

const binary = { task: 'binary', classes: ['0', '1'] } as const;
const regression = { task: 'regression', classes: [] } as const;

const named = (name: string): GroupMetric => groupMetrics.find((one) => one.name === name) as GroupMetric;

function measured(name: string, rows: Rows, context: typeof binary | typeof regression): MeasuredGroup {
  const group = { level: { g: name }, name, n: rows.n, sample: () => ({ n: rows.n, rows }) };
  const metric = context === binary ? named('selection_rate') : named('mean_error');
  return measureGroup(metric, group, group.sample(), 'challenger', context, 1);
}

function ofErrors(errors: readonly number[], design: Partial<Rows> = {}): MeasuredGroup {
  const n = errors.length;
  const prediction = Float64Array.from(errors);
  return measured(
    'errors',
    { n, label: new Float64Array(n), models: { challenger: { prediction, columns: {} } }, ...design },
    regression,
  );
}

function ofHits(hits: readonly number[], design: Partial<Rows> = {}): MeasuredGroup {
  const n = hits.length;
  const prediction = Int32Array.from(hits);
  return measured(
    'hits',
    { n, label: new Int32Array(n), models: { challenger: { prediction, columns: {} } }, ...design },
    binary,
  );
}

function compared(
  a: MeasuredGroup,
  b: MeasuredGroup,
  compare: 'difference' | 'ratio' = 'difference',
): Estimate {
  const found = betweenGroups(a, b, compare);
  if (isUndefined(found)) throw new Error(found.undefined);
  return found;
}

/** Normal values of a seed. */
function normals(n: number, mean: number, deviation: number, seed: number): number[] {
  const draw = random(seed);
  return Array.from({ length: n }, () => mean + deviation * normal.quantile((draw() + 0.5 ** 33) % 1));
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('betweenGroups', () => {
  it('compares means as Welch does, and a little more cautiously', () => {
    const [a, b] = [normals(300, 1, 1, 1), normals(120, 0.8, 2, 2)];
    const moments = (values: number[]) => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
      return { n: values.length, mean, variance };
    };
    const usual = welch(moments(a), moments(b));
    const ours = compared(ofErrors(a), ofErrors(b));
    expect(ours.value).toBeCloseTo(usual?.difference as number, 12);
    const half = (usual?.standardError as number) * studentT.quantile(0.95, usual?.df as number);
    const [low, high] = ours.interval(0.9);
    expect(low).toBeLessThan(ours.value - half);
    expect(high).toBeGreaterThan(ours.value + half);
    expect(high - low).toBeLessThan(2.4 * half);
  });

  it('bears no verdict on a group of a few rows, and says how many would do', () => {
    const few = compared(ofErrors(normals(20, 1, 1, 1)), ofErrors(normals(500, 1, 1, 2)));
    expect(few.insufficient?.reason).toContain('50 are needed');
    expect(few.insufficient?.needed).toBe(1300);
  });

  it('does not hang on the scale of the weights', () => {
    const [a, b] = [normals(90, 1, 1, 3), normals(80, 2, 1, 4)];
    const weights = (n: number, scale: number) => Float64Array.from(range(n), (i) => scale * (1 + (i % 3)));
    const [one, other] = [1, 1000].map((scale) =>
      compared(ofErrors(a, { weight: weights(90, scale) }), ofErrors(b, { weight: weights(80, scale) })),
    );
    expect(one.value).toBeCloseTo(other.value, 12);
    expect(one.interval(0.9)[0]).toBeCloseTo(other.interval(0.9)[0], 9);
  });

  it('knows more of groups that share clusters where their rows rise together, and less where one falls', () => {
    const noise = normals(200, 0, 1, 5);
    const own = normals(200, 0, 0.1, 6);
    const cluster = Int32Array.from(range(200));
    const a = ofErrors(noise, { cluster });
    const width = (b: MeasuredGroup): number => {
      const [low, high] = compared(a, b).interval(0.9);
      return high - low;
    };
    const together = width(
      ofErrors(
        noise.map((x, i) => x + own[i]),
        { cluster },
      ),
    );
    const against = width(
      ofErrors(
        noise.map((x, i) => own[i] - x),
        { cluster },
      ),
    );
    const apart = width(
      ofErrors(
        noise.map((x, i) => x + own[i]),
        { cluster: cluster.map((code) => code + 200) },
      ),
    );
    expect(together).toBeLessThan(apart / 5);
    expect(against).toBeGreaterThan(apart * 1.3);
  });

  it('tells by codes of all rows whether groups share a cluster', () => {
    const own = Int32Array.from(range(60));
    const part = (offset: number) =>
      ofErrors(normals(60, 0, 1, offset), { cluster: own, clusterInAll: own.map((code) => code + offset) });
    expect(sharedClusters(part(0), part(30))).toBe(true);
    expect(sharedClusters(part(0), part(60))).toBe(false);
    expect(sharedClusters(ofErrors([1, 2]), ofErrors([1, 2]))).toBe(false);
  });

  it('compares rates of shared clusters by their ratio, as the p-values of 1 ÷ the ratio have it', () => {
    const draw = random(9);
    const cluster = Int32Array.from(range(400), (i) => i % 100);
    const group = (rate: number) =>
      ofHits(
        range(400).map(() => Number(draw() < rate)),
        { cluster },
      );
    const [a, b] = [group(0.3), group(0.5)];
    const ratio = compared(a, b, 'ratio');
    const inverse = compared(b, a, 'ratio');
    expect(ratio.value).toBeCloseTo(1 / inverse.value, 12);
    expect(ratio.p(0.8, 'less')).toBeCloseTo(inverse.p(1.25, 'greater'), 9);
    expect(ratio.p(0.8, 'less')).toBeLessThan(0.05);
    expect(ratio.method).toContain('logarithm');
  });

  it('needs 30 clusters in either group that shares some', () => {
    const many = ofErrors(normals(300, 0, 1, 1), { cluster: Int32Array.from(range(300), (i) => i % 100) });
    const few = ofErrors(normals(300, 0, 1, 2), { cluster: Int32Array.from(range(300), (i) => i % 20) });
    expect(compared(many, few).insufficient?.reason).toContain('only 20 clusters');
    expect(compared(many, many).insufficient).toBeUndefined();
  });

  it('has no ratio of values that may be negative', () => {
    const found = betweenGroups(ofErrors(normals(90, -1, 1, 1)), ofErrors(normals(90, 1, 1, 2)), 'ratio');
    expect(found).toEqual({ undefined: 'a ratio needs values above 0' });
  });
});

describe('judgeDisparity of weighted or clustered rows', () => {
  const rowsOf = (rate: number, n: number, design: Partial<Rows>): Rows => ({
    n,
    label: new Int32Array(n),
    models: {
      challenger: {
        prediction: Int32Array.from(range(n), (i) => Number((i * 7) % 10 < rate * 10)),
        columns: {},
      },
    },
    ...design,
  });
  const judged = (designOf: (n: number, offset: number) => Partial<Rows>) => {
    const groups = { F: rowsOf(0.2, 900, designOf(900, 0)), M: rowsOf(0.6, 1100, designOf(1100, 900)) };
    return judgeDisparity(
      asked('demographic_parity_ratio', 0.8, {
        set: { by: [{ column: 'g' }] },
        name: 'g',
        groups: Object.entries(groups).map(([name, rows]) => ({
          level: { g: name },
          name,
          n: rows.n,
          sample: () => ({ n: rows.n, rows }),
        })),
      }),
    );
  };

  it('shows a violation by effective sample sizes', () => {
    const check = judged((n) => ({ weight: Float64Array.from(range(n), (i) => 1 + (i % 4)) }));
    expect(checkSchema.parse(check).status).toBe('fail');
    const pair = check.findings.find(({ statistic }) => statistic === 'ratio');
    expect(pair?.method).toContain('effective sample sizes');
    expect(pair?.n).toBeLessThan(2000);
    // What the law asks of numbers of people is not said of rows that are weighted.
    expect(check.findings.some(({ statistic }) => statistic === 'four_fifths')).toBe(false);
  });

  it('does not decide where a thousand rows are ten clusters', () => {
    const check = judged((n, offset) => {
      const codes = Int32Array.from(range(n), (i) => Math.floor(i / 100));
      const prediction = codes.map((code) => Number(code % 10 < (offset === 0 ? 2 : 6)));
      return {
        cluster: codes,
        clusterInAll: codes.map((code) => code + offset),
        models: { challenger: { prediction, columns: {} } },
      };
    });
    expect(checkSchema.parse(check).status).toBe('inconclusive');
  });
});
