import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearised, pairedMean, random } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

describe('linearised', () => {
  it("agrees with DeLong's components counted pair by pair", () => {
    const { value, influence, label, limit, p } = known.delong;
    const estimate = linearised({
      value,
      influence: Float64Array.from(influence),
      strata: Int32Array.from(label),
      method: 'DeLong',
    });
    expect(Math.abs(estimate.p(limit, 'greater') - p)).toBeLessThan(1e-9);
  });

  it('is never narrower than DeLong without the guard, and hardly wider', () => {
    const { value, influence, label, variance } = known.delong;
    const [low, high] = linearised({
      value,
      influence: Float64Array.from(influence),
      strata: Int32Array.from(label),
      method: 'DeLong',
    }).interval(0.9);
    const plain = 2 * 1.645 * Math.sqrt(variance);
    expect(high - low).toBeGreaterThan(plain);
    expect(high - low).toBeLessThan(1.4 * plain);
  });

  it('says the same whichever order the rows are in, also where two values are seen equally often', () => {
    const rows = fc.integer({ min: 6, max: 60 }).chain((n) =>
      fc.record({
        values: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n, maxLength: n }),
        order: fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }),
        reach: fc.constantFrom(undefined, 5),
      }),
    );
    const tied = { values: [-2, -2, -2, 1, 1, 1, 0, 3], order: [3, 4, 5, 0, 1, 2, 7, 6], reach: undefined };
    fc.assert(
      fc.property(rows, ({ values, order, reach }) => {
        const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
        const [one, other] = [values, order.map((i) => values[i])].map((row) =>
          linearised({
            value: 0.1,
            influence: Float64Array.from(row, (x) => x - mean),
            reach,
            method: 'rows',
          }).interval(0.9),
        );
        for (const k of [0, 1]) expect(other[k]).toBeCloseTo(one[k], 9);
      }),
      { numRuns: 300, examples: [[tied]] },
    );
  });

  it('counts clusters, not rows', () => {
    const uniform = random(5);
    const effect = Array.from({ length: 60 }, () => uniform() - 0.5);
    const cluster = Int32Array.from({ length: 600 }, (_, i) => i % 60);
    const influence = Float64Array.from(cluster, (c) => effect[c]);
    const byRow = linearised({ value: 0, influence, method: 'rows' }).interval(0.9);
    const byCluster = linearised({ value: 0, influence, cluster, method: 'clusters' });
    const clustered = byCluster.interval(0.9);
    expect(byCluster.n).toBe(60);
    expect((clustered[1] - clustered[0]) / (byRow[1] - byRow[0])).toBeGreaterThan(2.8);
  });

  it('bears no verdict on fewer than 50 clusters', () => {
    const cluster = Int32Array.from({ length: 600 }, (_, i) => i % 40);
    const influence = Float64Array.from(cluster, (c) => Math.sin(c));
    const { insufficient } = linearised({ value: 0, influence, cluster, method: 'clusters' });
    expect(insufficient).toEqual({
      reason: 'only 40 of 40 clusters move the value, and 50 are needed',
      needed: 50,
    });
  });

  it('wants 30 changed rows of each class, and takes the caller’s word for which rows changed', () => {
    const strata = Int32Array.from({ length: 1000 }, (_, i) => (i < 100 ? 1 : 0));
    const influence = Float64Array.from(strata, (s, i) => Math.sin(i) * (s ? 9 : 1));
    const changed = Uint8Array.from(strata, (_, i) => (i % 10 === 0 ? 1 : 0));
    expect(linearised({ value: 0, influence, strata, method: 'area' }).insufficient).toBeUndefined();
    expect(linearised({ value: 0, influence, strata, changed, method: 'area' }).insufficient?.reason).toBe(
      'only 10 rows of one class move the value, and 30 are needed',
    );
    const worst = linearised({ value: 0, influence, strata, changed, reach: 10, method: 'area' });
    expect(worst.insufficient).toBeUndefined();
    expect(worst.method).toBe('worst case of few changes (Clopper–Pearson)');
  });

  it.each([
    ['beyond its reach', -0.5],
    ['at no reach at all', 0],
  ])('bears no verdict on few changes where the value lies %s', (_, value) => {
    const influence = Float64Array.from({ length: 40 }, (_, i) => (i === 0 ? value / 1e9 : 0));
    const estimate = linearised({ value, influence, reach: Math.abs(value) / 1e8, method: 'a method' });
    expect(estimate.insufficient?.reason).toContain('of 40 rows move the value');
  });

  it('judges few differences of equal weight as their mean is judged, also where none are tied', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 49 }),
        fc.integer({ min: -999, max: 999 }),
        (given, thousandths) => {
          const differences = Float64Array.from(given, (one) => one / 1000);
          const mean = pairedMean(differences, { reach: 2 });
          const estimate = linearised({
            value: mean.value,
            influence: differences.map((d) => d - mean.value),
            weight: differences.map(() => 3),
            reach: 2,
            changed: Uint8Array.from(differences, (d) => (d === 0 ? 0 : 1)),
            method: 'a method',
          });
          expect(estimate.insufficient).toBeUndefined();
          for (const side of ['greater', 'less'] as const) {
            expect(estimate.p(thousandths / 1000 + 1e-7, side)).toBeCloseTo(
              mean.p(thousandths / 1000 + 1e-7, side),
              9,
            );
          }
          const [low, high] = estimate.interval(0.9);
          expect(low <= mean.value && mean.value <= high).toBe(true);
        },
      ),
    );
  });

  it('bears no verdict where those that changed are taken for those that did not', () => {
    // 30 of 45 rows moved by 1 and are as many as are tied: nothing on that side would be counted.
    const differences = Float64Array.from({ length: 45 }, (_, i) => (i < 30 ? 1 : 0));
    const estimate = linearised({
      value: 2 / 3,
      influence: differences.map((d) => d - 2 / 3),
      reach: 2,
      changed: Uint8Array.from(differences),
      method: 'a method',
    });
    expect(estimate.insufficient?.reason).toBe('only 30 of 45 rows move the value, and 50 are needed');
  });

  it('is exactly its value, and judges nothing, where only rows without weight differ', () => {
    const estimate = linearised({
      value: 5,
      influence: Float64Array.from([0, -0.8]),
      weight: Float64Array.from([2, 0]),
      method: 'weighted mean',
    });
    expect(estimate.interval(0.9)).toEqual([5, 5]);
    expect(estimate.insufficient?.reason).toBe('only 1 of 2 rows move the value, and 50 are needed');
  });

  it('is exactly its value, and judges nothing, where all rows are alike and no reach is known', () => {
    const estimate = linearised({ value: 0, influence: new Float64Array(100), method: 'mean' });
    expect(estimate.interval(0.9)).toEqual([0, 0]);
    expect(estimate.insufficient?.reason).toMatch(/0 of 100 rows|all 100 values are equal/);
  });
});
