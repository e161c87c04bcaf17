import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveCounts } from '../../../shared/stats/index.ts';

const hitsOf = (n: number, every: number): Int8Array =>
  Int8Array.from({ length: n }, (_, i) => Number(i % every === 0));

describe('effectiveCounts', () => {
  it('is nearly the counts themselves where all rows weigh alike', () => {
    const { n, hits } = effectiveCounts({ hits: hitsOf(1000, 4), weight: new Float64Array(1000).fill(3) });
    expect(n).toBeGreaterThan(990);
    expect(n).toBeLessThanOrEqual(1000);
    expect(hits / n).toBeCloseTo(0.25, 12);
  });

  it('takes copies of a row in one cluster for one row', () => {
    const once = hitsOf(200, 4);
    const copies = Int8Array.from({ length: 2000 }, (_, i) => once[Math.floor(i / 10)]);
    const cluster = Int32Array.from({ length: 2000 }, (_, i) => Math.floor(i / 10));
    const { n, hits } = effectiveCounts({ hits: copies, cluster });
    expect(n).toBeGreaterThan(190);
    expect(n).toBeLessThanOrEqual(200);
    expect(hits / n).toBeCloseTo(0.25, 12);
  });

  it('takes clusters of which all rows are hit for one row each', () => {
    const cluster = Int32Array.from({ length: 600 }, (_, i) => i % 12);
    for (const hit of [0, 1]) {
      const { n, hits } = effectiveCounts({ hits: new Int8Array(600).fill(hit), cluster });
      expect(n).toBeCloseTo(12, 9);
      expect(hits).toBeCloseTo(12 * hit, 9);
    }
  });

  it('counts rows of unequal weight as what they are worth', () => {
    // Nine rows of weight 1 and one of weight 9: 18² ÷ 90 rows.
    const weight = Float64Array.from({ length: 10 }, (_, i) => (i === 0 ? 9 : 1));
    expect(effectiveCounts({ hits: new Int8Array(10), weight }).n).toBeCloseTo(3.6, 12);
  });

  it('leaves rows outside the denominator aside', () => {
    const hits = Int8Array.from({ length: 400 }, (_, i) => (i % 2 ? -1 : Number(i % 8 === 0)));
    const inside = hits.filter((hit) => hit >= 0);
    const cluster = Int32Array.from(hits, (_, i) => Math.floor(i / 4));
    expect(effectiveCounts({ hits, cluster })).toEqual(
      effectiveCounts({ hits: inside, cluster: cluster.filter((_, i) => hits[i] >= 0) }),
    );
    expect(effectiveCounts({ hits: new Int8Array(5).fill(-1) })).toEqual({ n: 0, hits: 0 });
  });

  it('never claims more than the rows or less than one, and does not hang on the scale of the weights', () => {
    const row = fc.tuple(
      fc.constantFrom(-1, 0, 1),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.nat(9),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 80 }), (rows) => {
        fc.pre(rows.some(([hit]) => hit >= 0));
        const hits = Int8Array.from(rows, ([hit]) => hit);
        const weight = Float64Array.from(rows, ([, w]) => w);
        for (const cluster of [undefined, Int32Array.from(rows, ([, , code]) => code)]) {
          const counts = effectiveCounts({ hits, weight, cluster });
          expect(counts.n).toBeLessThanOrEqual(hits.filter((hit) => hit >= 0).length + 1e-9);
          expect(counts.n).toBeGreaterThanOrEqual(1);
          expect(counts.hits).toBeGreaterThanOrEqual(0);
          expect(counts.hits).toBeLessThanOrEqual(counts.n);
          expect(effectiveCounts({ hits, weight: weight.map((w) => 8 * w), cluster }).n).toBeCloseTo(
            counts.n,
            9,
          );
        }
      }),
    );
  });
});
