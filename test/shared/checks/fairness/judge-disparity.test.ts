import { describe, expect, it } from 'vitest';
import { judgeDisparity } from '../../../../shared/checks/fairness/judge-disparity.ts';
import type { Check, Finding } from '../../../../shared/report/schema.ts';
import { asked, groupsFrom, selected } from './group-worlds.ts';

const pairsIn = ({ findings }: Check): Finding[] =>
  findings.filter(({ statistic }) => statistic === 'ratio' || statistic === 'difference');
const only = ({ findings }: Check, statistic: string): Finding[] =>
  findings.filter((finding) => finding.statistic === statistic);

describe('judgeDisparity', () => {
  it('shows a violation, names the worst pair first, and counts the rest', () => {
    const check = judgeDisparity(
      asked(
        'demographic_parity_ratio',
        0.8,
        groupsFrom({
          a: selected(300, 1000),
          b: selected(100, 1000),
          c: selected(260, 1000),
        }),
      ),
    );
    expect(check.status).toBe('fail');
    expect(check.why).toContain('selection_rate of b, 0.1, against 0.3 of a: ratio');
    expect(check.why).toContain('and 1 more of 3 comparisons');
    const pairs = pairsIn(check);
    expect(pairs.map(({ pair, status }) => [pair, status])).toEqual([
      [['b', 'a'], 'fail'],
      [['b', 'c'], 'fail'],
      [['c', 'a'], 'inconclusive'],
    ]);
    const [low, high] = pairs[0].interval as [number, number];
    expect(low).toBeLessThan(1 / 3);
    expect(high).toBeLessThan(0.8);
    expect(pairs[0].metric).toBe('selection_rate');
  });

  it('passes when every pair is shown to be within the limit at alpha, without a correction', () => {
    // Each pair alone is shown at 5 %, and none at a third of it.
    const all = { a: selected(290, 1000), b: selected(290, 1000), c: selected(290, 1000) };
    const check = judgeDisparity(asked('demographic_parity_difference', 0.036, groupsFrom(all)));
    const tails = pairsIn(check).map((finding) => finding.tails?.met as number);
    expect(Math.min(...tails)).toBeGreaterThan(0.05 / 3);
    expect(check.status).toBe('pass');
    expect(check.why).toMatch(/^all 3 comparisons are within the limit/);
  });

  it('says of a single pair that it is within the limit only by Holm where not all are', () => {
    const all = { a: selected(290, 1000), b: selected(290, 1000), c: selected(330, 1000) };
    const check = judgeDisparity(asked('demographic_parity_difference', 0.036, groupsFrom(all)));
    expect(check.status).toBe('inconclusive');
    expect(pairsIn(check).map(({ status }) => status)).toEqual(Array(3).fill('inconclusive'));
  });

  it('says which group needs how many rows, and with these it decides', () => {
    const check = judgeDisparity(
      asked(
        'demographic_parity_ratio',
        0.8,
        groupsFrom({ a: selected(30, 100), b: selected(30000, 100000) }),
      ),
    );
    expect(check.status).toBe('inconclusive');
    const [pair] = pairsIn(check);
    expect(pair.why).toMatch(/not enough data; about \d+ rows of a would decide/);
    const rows = Math.ceil((pair.needed as number) / 10) * 10;
    expect(rows).toBeGreaterThan(100);
    const enough = groupsFrom({ a: selected(rows * 0.3, rows), b: selected(30000, 100000) });
    expect(judgeDisparity(asked('demographic_parity_ratio', 0.8, enough)).status).toBe('pass');
    const tooFew = Math.floor((pair.needed as number) * 0.09) * 10;
    const short = groupsFrom({ a: selected(tooFew * 0.3, tooFew), b: selected(30000, 100000) });
    expect(judgeDisparity(asked('demographic_parity_ratio', 0.8, short)).status).toBe('inconclusive');
  });

  it('asks for rows of both groups where one alone would not do, and for none where the value is the limit', () => {
    const alike = judgeDisparity(
      asked('demographic_parity_ratio', 0.8, groupsFrom({ a: selected(15, 50), b: selected(16, 50) })),
    );
    expect(pairsIn(alike)[0].why).toMatch(/rows of a and about [\d,]+ of b would decide/);
    const there = judgeDisparity(
      asked('demographic_parity_difference', 0.125, groupsFrom({ a: selected(20, 80), b: selected(30, 80) })),
    );
    expect(pairsIn(there)[0]).toMatchObject({ status: 'inconclusive', needed: null });
  });

  it('never passes over a group in which the metric is undefined, and gives fairlearn’s number beside its own', () => {
    const groups = { a: { tp: 800, fn: 200, fp: 100, tn: 900 }, b: { tp: 800, fn: 200, fp: 100, tn: 900 } };
    const odds = (more: Record<string, object>, excluded = {}) =>
      judgeDisparity(asked('equalized_odds_difference', 0.1, groupsFrom({ ...groups, ...more }, excluded)));
    expect(odds({}).status).toBe('pass');
    const check = odds({ c: { fp: 1, tn: 9 } });
    expect(check.status).toBe('inconclusive');
    expect(check.why).toContain('1 group could not be judged (c: true_positive_rate is undefined');
    expect(only(check, 'value')[0]).toMatchObject({ why: 'over the groups in which it is defined' });
    expect(only(check, 'value')[0].value).toBeCloseTo(0, 12);
    expect(only(check, 'value_with_undefined_as_0')[0].value).toBeCloseTo(0.8, 12);
    expect(only(check, 'group')[0]).toMatchObject({ slice: { g: 'c' }, status: 'skip', n: 0 });
    const excused = odds({ c: { fp: 1, tn: 9 } }, { c: 'one family' });
    expect(excused.status).toBe('pass');
    expect(excused.why).toContain('1 group excluded, with a reason');
    expect(only(excused, 'group')[0].why).toBe('c: excluded: one family');
  });

  it('fails on a violation whatever else is undefined', () => {
    const check = judgeDisparity(
      asked(
        'equalized_odds_difference',
        0.1,
        groupsFrom({
          a: { tp: 900, fn: 100, fp: 100, tn: 900 },
          b: { tp: 300, fn: 700, fp: 100, tn: 900 },
          c: { fp: 1, tn: 9 },
        }),
      ),
    );
    expect(check.status).toBe('fail');
    expect(check.why).toContain('could not be judged');
  });

  it('names the group that is too small for equal treatment to show', () => {
    const check = judgeDisparity(
      asked('demographic_parity_ratio', 0.8, groupsFrom({ a: selected(3000, 10000), b: selected(6, 20) })),
    );
    expect(check.status).toBe('inconclusive');
    expect(only(check, 'group')[0].why).toMatch(
      /^b: with 20 rows not even a selection_rate equal to that of a/,
    );
  });

  it('calls no group too small that it shows to be within the limit', () => {
    // Rates this near to 1 are known better than the largest group's, by which a group is called too small.
    const check = judgeDisparity(
      asked(
        'demographic_parity_difference',
        0.1,
        groupsFrom({ a: selected(73, 75), b: selected(71, 72), c: selected(40, 40) }),
      ),
    );
    expect(check.status).toBe('pass');
    expect(only(check, 'group')).toEqual([]);
  });

  it('takes the worse group of an error rate for the one with more of it', () => {
    const check = judgeDisparity(
      asked(
        'equalized_odds_difference',
        0.1,
        groupsFrom({
          a: { tp: 500, fn: 500, fp: 400, tn: 600 },
          b: { tp: 500, fn: 500, fp: 100, tn: 900 },
        }),
      ),
    );
    expect(pairsIn(check)[0]).toMatchObject({
      metric: 'false_positive_rate',
      pair: ['a', 'b'],
      status: 'fail',
    });
  });

  it('calls a ratio of nothing to nothing undefined, and one of nothing to something 0', () => {
    const none = judgeDisparity(
      asked('demographic_parity_ratio', 0.8, groupsFrom({ a: selected(0, 500), b: selected(0, 500) })),
    );
    expect(none.status).toBe('inconclusive');
    expect(pairsIn(none)[0]).toMatchObject({ status: 'skip' });
    expect(pairsIn(none)[0].value).toBeUndefined();
    const some = judgeDisparity(
      asked('demographic_parity_ratio', 0.8, groupsFrom({ a: selected(0, 500), b: selected(50, 500) })),
    );
    expect(some.status).toBe('fail');
    expect(pairsIn(some)[0]).toMatchObject({ value: 0, pair: ['a', 'b'] });
  });

  it('warns where the set is not required, and only tells what is undecided', () => {
    const unequal = groupsFrom({ a: selected(300, 1000), b: selected(100, 1000) });
    const setting = { required: false };
    expect(judgeDisparity(asked('demographic_parity_ratio', 0.8, unequal, setting)).status).toBe('warn');
    const few = groupsFrom({ a: selected(3, 10), b: selected(3, 10) });
    const told = judgeDisparity(asked('demographic_parity_ratio', 0.8, few, setting));
    expect(told.status).toBe('skip');
    expect(told.why).toContain('told, not required');
  });

  it('has nothing to compare in one group', () => {
    const check = judgeDisparity(
      asked('demographic_parity_ratio', 0.8, groupsFrom({ a: selected(300, 1000) })),
    );
    expect(check).toMatchObject({ status: 'inconclusive', why: 'there are not two groups to compare' });
  });

  it('tells the four-fifths rule with its practical and its statistical part', () => {
    const check = judgeDisparity(
      asked(
        'demographic_parity_ratio',
        0.8,
        groupsFrom({
          a: selected(500, 1000),
          b: selected(350, 1000),
          c: selected(3, 8),
        }),
      ),
    );
    const [worst, small] = only(check, 'four_fifths');
    expect(worst).toMatchObject({ pair: ['b', 'a'], status: 'skip' });
    expect(worst.value).toBeCloseTo(0.7, 12);
    expect(worst.why).toContain('below four-fifths; the difference is statistically significant');
    expect(small.why).toMatch(/not statistically significant .*, and one person would turn it/);
    expect(check.why).toContain('four-fifths rule: b is selected at 0.7 of the highest rate (a)');
  });

  it('judges the mean over the metrics where that is asked for', () => {
    // True positive rates lie .3 apart, false positive rates nothing: their mean is .15.
    const groups = groupsFrom({
      a: { tp: 1500, fn: 500, fp: 200, tn: 1800 },
      b: { tp: 900, fn: 1100, fp: 200, tn: 1800 },
    });
    const odds = (limit: number, agg: 'mean' | 'worst_case') =>
      judgeDisparity(asked('equalized_odds_difference', limit, groups, { agg }));
    expect(odds(0.2, 'worst_case').status).toBe('fail');
    const within = odds(0.2, 'mean');
    expect(within.status).toBe('pass');
    const [value] = only(within, 'value');
    expect(value.value).toBeCloseTo(0.15, 12);
    expect(value.tails?.met).toBeLessThan(0.05);
    expect(odds(0.1, 'mean').status).toBe('fail');
    expect(odds(0.15, 'mean').status).toBe('inconclusive');
    expect(pairsIn(within).map(({ status }) => status)).toEqual(['skip', 'skip']);
  });

  it('does not call equal groups unequal at more than a fifth of alpha, however near the limit is to equal', () => {
    // 8 of 100 against 20 of 100: two-sided p .024 of being equal, which is no violation of "at most 0".
    const check = judgeDisparity(
      asked('demographic_parity_difference', 0, groupsFrom({ a: selected(8, 100), b: selected(20, 100) })),
    );
    expect(check.status).toBe('inconclusive');
    const wide = groupsFrom({ a: selected(8, 100), b: selected(25, 100) });
    expect(judgeDisparity(asked('demographic_parity_difference', 0, wide)).status).toBe('fail');
  });

  it('lists the worst pairs of very many, and judges all of them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 80 }, (_, i) => [`g${i}`, selected(i === 0 ? 100 : 300, 1000)]),
    );
    const check = judgeDisparity(asked('demographic_parity_ratio', 0.8, groupsFrom(many)));
    expect(check.status).toBe('fail');
    expect(pairsIn(check)).toHaveLength(2000);
    expect(check.why).toContain('and 78 more of 3,160 comparisons');
    expect(pairsIn(check)[0].method).toContain('3,160 comparisons');
  });
});
