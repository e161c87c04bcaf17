import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cochranMantelHaenszel,
  correctedRateRatio,
  normal,
  type RateCounts,
  type RateStratum,
  stratifiedRates,
} from '../../../shared/stats/index.ts';
import { rateCounts } from './estimates.ts';

type Counts = [hits: number, n: number];
type Test = { statistic: number; p: number };
const {
  examples: known,
}: {
  examples: {
    name: string;
    strata: [Counts, Counts][];
    cmh: { True: Test; False: Test };
    difference: { value: number; deviation: number };
    ratio: { value: number; deviation: number; pooled: number };
    scores: { compare: 'difference' | 'ratio'; limit: number; greater: number; less: number }[];
  }[];
} = JSON.parse(
  readFileSync(new URL('../../fixtures/known-values/stratified-rates.json', import.meta.url), 'utf8'),
);

const counts = ([hits, n]: Counts): RateCounts => ({ n, hits });
const strataOf = (strata: [Counts, Counts][]): RateStratum[] =>
  strata.map(([a, b]) => ({ a: counts(a), b: counts(b) }));
const named = (name: string) => known.find((one) => one.name === name) as (typeof known)[number];
const anyStrata = fc
  .array(fc.tuple(rateCounts(), rateCounts(1)), { minLength: 1, maxLength: 5 })
  .map((strata) => strata.map(([a, b]) => ({ a, b })));

describe('stratifiedRates', () => {
  it.each(known)('has Mantel and Haenszel’s common values: $name', ({ strata, difference, ratio }) => {
    const [ofDifference, ofRatio] = (['difference', 'ratio'] as const).map((compare) =>
      stratifiedRates(strataOf(strata), compare),
    );
    expect(ofDifference.estimate.value).toBeCloseTo(difference.value, 12);
    expect(ofRatio.estimate.value).toBeCloseTo(ratio.value, 12);
    expect(ratio.pooled).toBeCloseTo(ratio.value, 12);
    expect(ofRatio.rates.a / ofRatio.rates.b).toBeCloseTo(ratio.value, 12);
    expect(ofDifference.rates.a - ofDifference.rates.b).toBeCloseTo(difference.value, 12);
  });

  it.each(known.flatMap(({ name, strata, scores }) => scores.map((score) => ({ name, strata, ...score }))))(
    'agrees with its definition: $name, $compare, limit $limit',
    ({ strata, compare, limit, greater, less }) => {
      const { estimate } = stratifiedRates(strataOf(strata), compare);
      // From a half on nothing is claimed.
      const claimed = (p: number): number => (p < 0.5 ? p : 1);
      expect(Math.abs(estimate.p(limit, 'greater') - claimed(greater))).toBeLessThan(1e-6);
      expect(Math.abs(estimate.p(limit, 'less') - claimed(less))).toBeLessThan(1e-6);
    },
  );

  it('agrees with Sato’s and with Greenland and Robins’ intervals where there are many rows', () => {
    const { strata, difference, ratio } = named('Berkeley');
    const z = normal.quantile(0.975);
    const ofDifference = stratifiedRates(strataOf(strata), 'difference').estimate.interval(0.95);
    const ofRatio = stratifiedRates(strataOf(strata), 'ratio').estimate.interval(0.95);
    [-1, 1].forEach((side, end) => {
      const sato = difference.value + side * z * difference.deviation;
      expect(Math.abs(ofDifference[end] - sato)).toBeLessThan(0.002);
      const theirs = ratio.value * Math.exp(side * z * ratio.deviation);
      expect(Math.abs(ofRatio[end] - theirs)).toBeLessThan(0.01);
    });
  });

  it('shows of Berkeley what the whole hides: within departments women are admitted as often as men', () => {
    const strata = strataOf(named('Berkeley').strata);
    const whole = (of: 'a' | 'b') =>
      strata.reduce((sum, one) => sum + one[of].hits, 0) / strata.reduce((sum, one) => sum + one[of].n, 0);
    expect(whole('b') / whole('a')).toBeLessThan(0.7);
    const women = strata.map(({ a, b }) => ({ a: b, b: a }));
    const { estimate, homogeneity } = stratifiedRates(women, 'ratio');
    expect(estimate.value).toBeGreaterThan(1);
    expect(estimate.p(0.8, 'greater')).toBeLessThan(1e-6);
    // Only department A differs, in their favour.
    expect(homogeneity?.df).toBe(5);
    expect(homogeneity?.p).toBeLessThan(0.01);
    expect(stratifiedRates(women.slice(1), 'ratio').homogeneity?.p).toBeGreaterThan(0.1);
  });

  it('says whether strata differ by a probability, or not at all: a ratio of 0 is 0 in every stratum', () => {
    fc.assert(
      fc.property(anyStrata, fc.constantFrom('difference', 'ratio'), (strata, compare) => {
        const { homogeneity } = stratifiedRates(strata, compare as 'difference' | 'ratio');
        if (homogeneity) expect(homogeneity.p >= 0 && homogeneity.p <= 1).toBe(true);
      }),
    );
    const none = { n: 20, hits: 0 };
    const some = { n: 30, hits: 6 };
    expect(
      stratifiedRates(
        [
          { a: none, b: some },
          { a: none, b: some },
        ],
        'ratio',
      ).homogeneity,
    ).toBeUndefined();
  });

  it('is, of one stratum, at least as cautious as the corrected ratio and no more so where groups are alike in size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 400 }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        (n, rate) => {
          const [a, b] = [
            { n, hits: Math.round(n * rate * 0.8) },
            { n, hits: Math.max(1, Math.round(n * rate)) },
          ];
          const one = stratifiedRates([{ a, b }], 'ratio').estimate;
          const corrected = correctedRateRatio(a, b);
          expect(one.value).toBeCloseTo(corrected.value, 12);
          const p = corrected.p(1, 'less');
          if (p < 0.45) expect(Math.abs(one.p(1, 'less') - p)).toBeLessThan(0.05);
        },
      ),
    );
  });

  it('changes sign, and nothing else, when the samples change places, and does not hang on the order of the strata', () => {
    fc.assert(
      fc.property(anyStrata, fc.double({ min: -0.9, max: 0.9, noNaN: true }), (strata, limit) => {
        const there = stratifiedRates(strata, 'difference').estimate;
        const turned = strata.map(({ a, b }) => ({ a: b, b: a })).toReversed();
        const back = stratifiedRates(turned, 'difference').estimate;
        expect(there.value).toBeCloseTo(-back.value, 12);
        expect(there.p(limit, 'greater')).toBeCloseTo(back.p(-limit, 'less'), 9);
      }),
    );
  });

  it('claims of a ÷ b what it claims of b ÷ a', () => {
    fc.assert(
      fc.property(anyStrata, fc.double({ min: 0.1, max: 10, noNaN: true }), (strata, limit) => {
        fc.pre(strata.some(({ a }) => a.hits > 0));
        const there = stratifiedRates(strata, 'ratio').estimate.p(limit, 'greater');
        const turned = strata.map(({ a, b }) => ({ a: b, b: a }));
        expect(there).toBeCloseTo(stratifiedRates(turned, 'ratio').estimate.p(1 / limit, 'less'), 9);
      }),
    );
  });

  it('knows little from strata without hits, where Wald’s variances are 0', () => {
    const strata = [1, 2, 3].map(() => ({ a: { n: 5, hits: 0 }, b: { n: 5, hits: 0 } }));
    expect(stratifiedRates(strata, 'difference').estimate.p(0.05, 'less')).toBeGreaterThan(0.2);
    const { estimate } = stratifiedRates(strata, 'ratio');
    expect(estimate.value).toBeNaN();
    expect(estimate.interval(0.9)).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it.each([
    [
      'difference',
      0.01,
      0,
      [
        [0, 231, 3, 3],
        [2, 2, 0, 1925],
      ],
    ],
    [
      'difference',
      0.001,
      0.1,
      [
        [20, 20, 0, 1],
        [0, 572, 2, 3],
      ],
    ],
    [
      'difference',
      0.001,
      0,
      [
        [0, 1, 0, 1],
        [41, 41, 0, 1],
      ],
    ],
    [
      'ratio',
      0.05,
      1,
      [
        [0, 85, 2, 2],
        [334, 334, 18, 19],
      ],
    ],
    [
      'ratio',
      0.025,
      1,
      [
        [35, 35, 1, 2],
        [1, 1, 1, 1],
      ],
    ],
  ] as const)(
    'rules out no %s that lies within its interval, where strata have no variance at equality',
    (compare, alpha, limit, tables) => {
      const strata = tables.map(([hitsA, nA, hitsB, nB]) => ({
        a: { n: nA, hits: hitsA },
        b: { n: nB, hits: hitsB },
      }));
      const { estimate } = stratifiedRates(strata, compare);
      const [low, high] = estimate.interval(1 - 2 * alpha);
      expect(estimate.p(limit, 'less') <= alpha).toBe(high <= limit);
      expect(estimate.p(limit, 'greater') <= alpha).toBe(low >= limit);
    },
  );

  it('keeps the order of limits in its p-values', () => {
    const group = fc.tuple(fc.nat(30), fc.nat(30)).filter(([hits, misses]) => hits + misses > 0);
    const strata = fc.array(fc.tuple(group, group), { minLength: 1, maxLength: 4 });
    const limits = fc.array(fc.double({ min: -0.99, max: 0.99, noNaN: true }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(strata, limits, fc.constantFrom('difference', 'ratio'), (tables, some, compare) => {
        const of = ([hits, misses]: readonly [number, number]) => ({ n: hits + misses, hits });
        const { estimate } = stratifiedRates(
          tables.map(([a, b]) => ({ a: of(a), b: of(b) })),
          compare as 'difference' | 'ratio',
        );
        const places = (compare === 'ratio' ? some.map((x) => Math.exp(4 * x)) : some).toSorted(
          (a, b) => a - b,
        );
        for (let k = 1; k < places.length; k++) {
          const [near, far] = [places[k - 1], places[k]];
          expect(estimate.p(far, 'less')).toBeLessThanOrEqual(estimate.p(near, 'less') + 1e-12);
          expect(estimate.p(near, 'greater')).toBeLessThanOrEqual(estimate.p(far, 'greater') + 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('claims nothing from what rounding leaves of half a hit', () => {
    const { estimate } = stratifiedRates([{ a: { n: 1, hits: 1 }, b: { n: 1, hits: 1 } }], 'ratio');
    expect(estimate.interval(0.998)).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([1e-300, 1e-244, 3.4e-34, 1e-9].map((limit) => estimate.p(limit, 'greater'))).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('refuses what is no strata', () => {
    expect(() => stratifiedRates([], 'ratio')).toThrow('stratifiedRates needs a stratum');
    expect(() => stratifiedRates([{ a: { n: 3, hits: 4 }, b: { n: 3, hits: 1 } }], 'difference')).toThrow(
      RangeError,
    );
    expect(() => stratifiedRates([{ a: { n: 0, hits: 0 }, b: { n: 3, hits: 1 } }], 'difference')).toThrow(
      RangeError,
    );
  });
});

describe('cochranMantelHaenszel', () => {
  it('gives R’s published test of the admissions at Berkeley', () => {
    // R's help of mantelhaen.test and UCBAdmissions: X² = 1.4269, p = 0.2323; without correction 1.5246, p = 0.2169.
    const strata = strataOf(named('Berkeley').strata);
    expect(cochranMantelHaenszel(strata)?.statistic).toBeCloseTo(1.4269, 4);
    expect(cochranMantelHaenszel(strata)?.p).toBeCloseTo(0.2323, 4);
    expect(cochranMantelHaenszel(strata, false)?.statistic).toBeCloseTo(1.5246, 4);
    expect(cochranMantelHaenszel(strata, false)?.p).toBeCloseTo(0.2169, 4);
  });

  it.each(known)('agrees with statsmodels: $name', ({ strata, cmh }) => {
    expect(cochranMantelHaenszel(strataOf(strata), false)?.statistic).toBeCloseTo(cmh.False.statistic, 9);
    expect(cochranMantelHaenszel(strataOf(strata), false)?.p).toBeCloseTo(cmh.False.p, 9);
    expect(cochranMantelHaenszel(strataOf(strata))?.statistic).toBeCloseTo(cmh.True.statistic, 9);
    expect(cochranMantelHaenszel(strataOf(strata))?.p).toBeCloseTo(cmh.True.p, 9);
  });

  it('is undefined where nothing can differ', () => {
    expect(cochranMantelHaenszel([])).toBeUndefined();
    expect(cochranMantelHaenszel([{ a: { n: 9, hits: 0 }, b: { n: 4, hits: 0 } }])).toBeUndefined();
  });
});
