import { describe, expect, it } from 'vitest';
import {
  allFromOne,
  aucInterval,
  aucTail,
  benjaminiHochberg,
  chiSquared,
  fDistribution,
  kolmogorov,
  novelty,
  outOfFoldMeans,
  overlapByChance,
  poisson,
  quantileBins,
  random,
  rocAuc,
  rocAucOfCells,
  spreadRatio,
  welch,
} from '../../../shared/stats/index.ts';
import { known } from './data-check-values.ts';

/** Tails agree to nine digits of their own size, however small they are. */
function expectNear(value: number | undefined, expected: number): void {
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-300);
}

describe('distributions', () => {
  it("have SciPy's tails", () => {
    for (const [x, df, sf] of known.distributions.chi_squared) expectNear(chiSquared.sf(x, df), sf);
    for (const [x, a, b, sf] of known.distributions.f) expectNear(fDistribution.sf(x, a, b), sf);
    for (const [k, mean, sf] of known.distributions.poisson) expectNear(poisson.atLeast(k, mean), sf);
    for (const [x, sf] of known.distributions.kolmogorov) expect(kolmogorov.sf(x)).toBeCloseTo(sf, 10);
  });
});

describe('benjaminiHochberg', () => {
  it("agrees with SciPy's false_discovery_control", () => {
    benjaminiHochberg(known.benjamini_hochberg.p).forEach((p, k) => {
      expect(p).toBeCloseTo(known.benjamini_hochberg.adjusted[k], 12);
    });
  });
});

describe('welch', () => {
  it('agrees with SciPy from moments alone', () => {
    for (const { a, b, t, df, p } of known.welch) {
      const [x, y] = [a, b].map(([n, mean, variance]) => ({ n, mean, variance }));
      const found = welch(x, y);
      expectNear(found && found.difference / found.standardError, t);
      expectNear(found?.df, df);
      expectNear(found?.p, p);
    }
  });

  it('is undefined where nothing varies', () => {
    const constant = { n: 5, mean: 1, variance: 0 };
    expect(welch(constant, { ...constant, mean: 2 })).toBeUndefined();
    expect(welch({ ...constant, n: 1 }, constant)).toBeUndefined();
  });
});

describe('spreadRatio', () => {
  it("agrees with Bonett's formula", () => {
    for (const { a, b, ratio, interval, p } of known.spread_ratio) {
      const [x, y] = [a, b].map(([n, standardDeviation, kurtosis]) => ({ n, standardDeviation, kurtosis }));
      const found = spreadRatio(x, y);
      expectNear(found?.ratio, ratio);
      expectNear(found?.p, p);
      found?.interval(0.95).forEach((bound, end) => {
        expectNear(bound, interval[end]);
      });
    }
  });
});

describe('rocAuc', () => {
  it('agrees with scikit-learn, ties included', () => {
    for (const { label, score, auc } of known.roc_auc) {
      expectNear(rocAuc(Float64Array.from(score), Uint8Array.from(label)), auc);
      const negatives = Float64Array.from(label, (one) => 1 - one);
      expectNear(rocAucOfCells(Float64Array.from(score), Float64Array.from(label), negatives), auc);
    }
  });

  it('is undefined with one class', () => {
    expect(rocAuc(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeUndefined();
  });
});

describe('aucInterval and aucTail', () => {
  it("agree with Newcombe's equation, solved by SciPy", () => {
    for (const { auc, positives, negatives, level, interval, p_at_09 } of known.auc_interval) {
      aucInterval(auc, positives, negatives, level).forEach((bound, end) => {
        expect(bound).toBeCloseTo(interval[end], 9);
      });
      expectNear(aucTail(auc, positives, negatives, 0.9), p_at_09);
    }
  });

  it('never disagree: the lower bound passes the limit where the tail passes alpha', () => {
    for (const limit of [0.6, 0.9, 0.97, 0.99]) {
      const isBeyond = aucInterval(0.985, 400, 900, 0.9)[0] > limit;
      expect(aucTail(0.985, 400, 900, limit) < 0.05).toBe(isBeyond);
    }
  });
});

describe('allFromOne', () => {
  it('is hypergeometric', () => {
    for (const [count, n, m, p] of known.all_from_one) expectNear(allFromOne(count, n, m), p);
  });
});

describe('novelty', () => {
  it('takes a frequent new value for no chance, and a single row for chance', () => {
    const values: [number, number][] = [
      [400, 620],
      [380, 600],
    ];
    expect(novelty([...values, [20, 0]], 800, 1220)).toBeLessThan(1e-6);
    expect(novelty([...values, [1, 0]], 781, 1220)).toBeGreaterThan(0.3);
    expect(novelty(values, 780, 1220)).toBe(1);
  });

  it('sees a frequent new value also among many rare ones', () => {
    const names = Array.from({ length: 500 }, (_, k): [number, number] => [k % 2, 1 - (k % 2)]);
    expect(novelty([...names, [30, 0]], 280, 250)).toBeLessThan(1e-3);
    expect(novelty(names, 250, 250)).toBeGreaterThan(0.2);
  });

  it('alarms on no more than alpha of fresh samples, whatever the number of rare values', () => {
    const next = random(11);
    for (const rare of [3, 60, 400]) {
      let alarms = 0;
      for (let trial = 0; trial < 400; trial++) {
        const counts = new Map<number, [number, number]>();
        for (let row = 0; row < 900; row++) {
          const value = next() < 0.7 ? -1 : Math.floor(rare * next() ** 3);
          const pair = counts.get(value) ?? [0, 0];
          pair[row < 300 ? 0 : 1]++;
          counts.set(value, pair);
        }
        if (novelty([...counts.values()], 300, 600) <= 0.05) alarms++;
      }
      // Of 400 trials at 5 % more than 33 come once in a thousand times.
      expect(alarms).toBeLessThanOrEqual(33);
    }
  });
});

describe('overlapByChance', () => {
  it('has the mean and the spread of rows that are dealt at random', () => {
    for (const { n, m, sizes, mean, deviation, deals } of known.overlap_by_chance) {
      const { expected } = overlapByChance(sizes, n, m, 0);
      expect(Math.abs(expected - mean)).toBeLessThan((4 * deviation) / Math.sqrt(deals));
      // One standard deviation above the mean has a normal's tail.
      expect(overlapByChance(sizes, n, m, mean + deviation + 0.5).p).toBeCloseTo(0.159, 1);
    }
  });

  it('alarms on about alpha of random deals', () => {
    const next = random(5);
    let alarms = 0;
    for (let trial = 0; trial < 400; trial++) {
      const counts = new Map<number, [number, number]>();
      for (let row = 0; row < 600; row++) {
        const value = Math.floor(900 * next() ** 2);
        const pair = counts.get(value) ?? [0, 0];
        pair[row < 200 ? 0 : 1]++;
        counts.set(value, pair);
      }
      const sizes = [...counts.values()].map(([a, b]) => ({ times: a + b, values: 1 }));
      const shared = [...counts.values()].reduce((sum, [a, b]) => sum + (b > 0 ? a : 0), 0);
      if (overlapByChance(sizes, 200, 400, shared).p <= 0.05) alarms++;
    }
    expect(alarms).toBeGreaterThan(4);
    expect(alarms).toBeLessThanOrEqual(33);
  });

  it('is surprised by copies of rows that would else be there once', () => {
    expect(overlapByChance([{ times: 2, values: 50 }], 10_000, 10_000, 50).p).toBeLessThan(1e-9);
    expect(overlapByChance([{ times: 1, values: 900 }], 400, 500, 0)).toEqual({ expected: 0, p: 1 });
  });
});

describe('quantileBins', () => {
  it('cuts into groups of one size, and keeps equal numbers together', () => {
    const even = quantileBins(
      Float64Array.from({ length: 100 }, (_, k) => (k * 37) % 100),
      4,
    );
    expect([0, 1, 2, 3].map((code) => even.filter((one) => one === code).length)).toEqual([25, 25, 25, 25]);
    const tied = quantileBins(Float64Array.of(1, 5, 5, 5, Number.NaN), 20);
    expect(new Set(tied.slice(1, 4)).size).toBe(1);
    expect(tied[4]).toBe(-1);
  });
});

describe('outOfFoldMeans', () => {
  it('never looks at the row itself', () => {
    const codes = Int32Array.from({ length: 20 }, (_, k) => k);
    const values = Float64Array.from({ length: 20 }, (_, k) => k % 2);
    const means = outOfFoldMeans(codes, values, 5);
    // Every group is one row: nothing but the mean of the other folds can be said of it.
    means.forEach((mean, k) => {
      const others = [...values].filter((_, i) => i % 5 !== k % 5);
      expect(mean).toBeCloseTo(others.reduce((sum, x) => sum + x, 0) / others.length, 12);
    });
  });

  it('finds what groups say', () => {
    const codes = Int32Array.from({ length: 200 }, (_, k) => k % 2);
    const values = Float64Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? 10 : -10));
    const means = outOfFoldMeans(codes, values, 5);
    expect(Math.min(...means.filter((_, k) => k % 2 === 0))).toBeGreaterThan(9.8);
  });
});
