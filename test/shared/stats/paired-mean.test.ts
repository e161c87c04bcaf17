import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearised, pairedMean, spread } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

const dense = Float64Array.from({ length: 90 }, (_, i) => Math.sin(i * i) + 0.1);

describe('pairedMean', () => {
  it.each(known.guarded)('agrees with the rule computed by SciPy, case %#', (example) => {
    const estimate = pairedMean(Float64Array.from(example.differences));
    expect(estimate.insufficient).toBeUndefined();
    expect(Math.abs(estimate.p(example.limit, 'greater') - example.greater)).toBeLessThan(1e-9);
    expect(Math.abs(estimate.p(example.less_limit, 'less') - example.less)).toBeLessThan(1e-9);
  });

  it('bears no verdict on a handful of changed rows when nothing bounds a change', () => {
    const differences = new Float64Array(1000);
    for (let i = 0; i < 20; i++) differences[i] = 0.1;
    const estimate = pairedMean(differences);
    expect(estimate.insufficient).toEqual({
      reason: 'only 20 of 1000 rows move the value, and 50 are needed',
      needed: 2500,
    });
  });

  it('reckons with the worst case when few rows changed and a change is bounded', () => {
    const unchanged = pairedMean(new Float64Array(1000), { reach: 1 });
    expect(unchanged.value).toBe(0);
    expect(unchanged.insufficient).toBeUndefined();
    // Rule of three: none of n seen is a share of at most 3 / n.
    expect(unchanged.interval(0.9)[0]).toBeCloseTo(Math.expm1(Math.log(0.05) / 1000), 12);
    expect(unchanged.p(-0.01, 'greater')).toBeLessThan(0.05);
    expect(pairedMean(new Float64Array(100), { reach: 1 }).p(-0.01, 'greater')).toBeGreaterThan(0.05);
  });

  it('lets an unchanged model show neither a gain nor a loss', () => {
    const unchanged = pairedMean(new Float64Array(100_000), { reach: 1 });
    expect(unchanged.p(0, 'greater')).toBe(1);
    expect(unchanged.p(0, 'less')).toBe(1);
  });

  it('changes sign, and nothing else, when the models change places', () => {
    const there = pairedMean(dense);
    const back = pairedMean(dense.map((d) => -d));
    expect(there.interval(0.9)[0]).toBeCloseTo(-back.interval(0.9)[1], 12);
    expect(there.p(-0.1, 'greater')).toBeCloseTo(back.p(0.1, 'less'), 12);
  });

  it('does not depend on the unit of the loss', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (unit) => {
        const scaled = pairedMean(dense.map((d) => d * unit)).interval(0.9);
        const plain = pairedMean(dense).interval(0.9);
        for (const side of [0, 1]) expect(scaled[side] / unit).toBeCloseTo(plain[side], 9);
      }),
    );
  });

  it('is more cautious than the plain t, and no more than one more row can make it', () => {
    const [low, high] = pairedMean(dense).interval(0.9);
    const mean = dense.reduce((sum, d) => sum + d, 0) / dense.length;
    const sd = Math.sqrt(dense.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (dense.length - 1));
    const half = (1.662 * sd) / Math.sqrt(dense.length);
    expect(low).toBeLessThan(mean - half);
    expect(high).toBeGreaterThan(mean + half);
    expect(high - low).toBeLessThan(2.5 * half);
  });

  it('equals the linearised mean, also with equal weights and with clusters of one row', () => {
    const plain = pairedMean(dense);
    const influence = dense.map((d) => d - plain.value);
    const designs = [
      {},
      { weight: dense.map(() => 3) },
      { cluster: Int32Array.from(dense, (_, i) => i) },
      { strata: Int32Array.from(dense, () => 0) },
    ];
    for (const design of designs) {
      const estimate = linearised({ value: plain.value, influence, method: 'mean', ...design });
      expect(estimate.interval(0.9)[0]).toBeCloseTo(plain.interval(0.9)[0], 12);
      expect(estimate.p(0.05, 'greater')).toBeCloseTo(plain.p(0.05, 'greater'), 12);
    }
  });
});

describe('spread', () => {
  it('spans the values of both models', () => {
    expect(spread(Float64Array.of(1, 4), Float64Array.of(-2, 3))).toBe(6);
  });
});
