import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquaredTest,
  correlationRatio,
  cramersV,
  fisherZ,
  midranks,
  pearson,
  spearman,
} from '../../../shared/stats/index.ts';
import { known } from './data-check-values.ts';

const numbers = (values: readonly number[]) => Float64Array.from(values);

describe('pearson, spearman and midranks', () => {
  it('agree with SciPy, also with ties, far from zero and on a curve', () => {
    for (const { a, b, ...expected } of known.correlations) {
      expect(pearson(numbers(a), numbers(b))).toBeCloseTo(expected.pearson, 10);
      expect(spearman(numbers(a), numbers(b))).toBeCloseTo(expected.spearman, 10);
      expect([...midranks(numbers(a))]).toEqual(expected.midranks);
    }
  });

  it('are symmetric, and do not see scale and place', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -1000, max: 1000 }),
        (pairs, by, to) => {
          const [a, b] = [numbers(pairs.map(([x]) => x)), numbers(pairs.map(([, y]) => y))];
          const moved = a.map((x) => by * x + to);
          for (const measure of [pearson, spearman]) {
            const r = measure(a, b);
            const other = measure(b, moved);
            if (r === undefined) expect(other).toBeUndefined();
            else expect(other).toBeCloseTo(r, 9);
          }
        },
      ),
    );
  });

  it('are undefined where a row of numbers is constant, if only but for rounding', () => {
    expect(pearson(numbers([1, 1, 1]), numbers([1, 2, 3]))).toBeUndefined();
    expect(pearson(numbers([0.1 + 0.2, 0.3, 0.3]), numbers([1, 2, 3]))).toBeUndefined();
    expect(spearman(numbers([2]), numbers([3]))).toBeUndefined();
  });
});

describe('fisherZ', () => {
  it("has SciPy's interval of Pearson's, and Bonett and Wright's of Spearman's coefficient", () => {
    for (const { a, pearson: r, spearman: rho, ...expected } of known.correlations) {
      const of = [fisherZ(r, a.length, 'pearson'), fisherZ(rho, a.length, 'spearman')];
      [expected.pearson_interval, expected.spearman_interval].forEach((interval, k) => {
        of[k]?.interval(0.9).forEach((bound, end) => {
          expect(bound).toBeCloseTo(interval[end], 9);
        });
      });
    }
  });

  it('says that a perfect correlation is beyond every limit but 1, and nothing of three pairs', () => {
    const perfect = fisherZ(-1, 10, 'pearson');
    expect(perfect?.interval(0.95)).toEqual([-1, -1]);
    expect(perfect?.pBeyond(0.9999)).toBe(0);
    expect(perfect?.pBeyond(1)).toBe(1);
    expect(fisherZ(0.5, 3, 'pearson')).toBeUndefined();
  });
});

describe('chiSquaredTest and cramersV', () => {
  it('agree with SciPy, and with the bias-corrected formula', () => {
    for (const { table, ...expected } of known.contingencies) {
      const test = chiSquaredTest(table);
      expect(test?.statistic).toBeCloseTo(expected.statistic, 9);
      expect(test?.df).toBe(expected.df);
      expect(test?.p).toBeCloseTo(expected.p, 10);
      expect(cramersV(table)?.value).toBeCloseTo(expected.cramers_v, 9);
    }
  });

  it('do not see the order of rows, nor empty ones', () => {
    const table = [
      [7, 0, 3, 11],
      [2, 9, 4, 1],
    ];
    const widened = [
      [...table[1], 0],
      [0, 0, 0, 0, 0],
      [...table[0], 0],
    ];
    expect(cramersV(widened)?.value).toBeCloseTo(cramersV(table)?.value ?? Number.NaN, 12);
    expect(chiSquaredTest([[3, 4]])).toBeUndefined();
    expect(cramersV([[0, 0]])).toBeUndefined();
  });
});

describe('correlationRatio', () => {
  it("agrees with the sums of squares, and its p-value with SciPy's f_oneway", () => {
    for (const { codes, values, ...expected } of known.correlation_ratios) {
      const found = correlationRatio(Int32Array.from(codes), numbers(values));
      expect(found?.etaSquared).toBeCloseTo(expected.eta_squared, 10);
      expect(found?.epsilonSquared).toBeCloseTo(expected.epsilon_squared, 10);
      expect(found?.p).toBeCloseTo(expected.p, 10);
    }
  });

  it('leaves out rows without a group or a number, and is 1 where groups say the number', () => {
    const codes = Int32Array.from([0, 0, 1, 1, -1, 1]);
    const found = correlationRatio(codes, numbers([1, 1, 4, 4, 99, Number.NaN]));
    expect(found).toMatchObject({ etaSquared: 1, p: 0, n: 4, groups: 2 });
    expect(correlationRatio(Int32Array.from([0, 1]), numbers([1, 2]))).toBeUndefined();
    expect(correlationRatio(Int32Array.from([0, 0, 1]), numbers([3, 3, 3]))).toBeUndefined();
  });
});
