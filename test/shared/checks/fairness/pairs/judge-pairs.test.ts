import { describe, expect, it } from 'vitest';
import { selection_rate } from '../../../../../shared/checks/fairness/group-metrics/selection_rate.ts';
import type { Comparison } from '../../../../../shared/checks/fairness/pairs/comparison.ts';
import { judgePairs } from '../../../../../shared/checks/fairness/pairs/judge-pairs.ts';
import type { Pair } from '../../../../../shared/checks/fairness/pairs/pair.ts';

const group = { group: { level: {}, name: 'g', n: 1, sample: () => ({ n: 1 }) } };

function pair(met: number, broken: number, more: Partial<Comparison> = {}): Pair {
  const comparison: Comparison = {
    value: 0.1,
    method: 'made',
    n: 2,
    met: () => met,
    broken: () => broken,
    interval: () => [0, 1],
    ...more,
  };
  return { metric: selection_rate, low: group, high: group, comparison };
}

const statuses = (...pairs: Pair[]): string[] => judgePairs(pairs, 0.2, 0.05).map(({ status }) => status);

describe('judgePairs', () => {
  it('claims violations by Holm: each at its step', () => {
    expect(statuses(pair(1, 0.03))).toEqual(['fail']);
    expect(statuses(pair(1, 0.03), pair(1, 1))).toEqual(['inconclusive', 'inconclusive']);
    expect(statuses(pair(1, 0.03), pair(1, 0.02))).toEqual(['fail', 'fail']);
    expect(statuses(pair(1, 0.03), pair(1, 0.02), pair(1, 0.01))).toEqual(['fail', 'fail', 'fail']);
  });

  it('passes all pairs at alpha when each is within, and one by one only by Holm', () => {
    expect(statuses(pair(0.05, 1), pair(0.04, 1), pair(0.03, 1))).toEqual(['pass', 'pass', 'pass']);
    expect(statuses(pair(0.06, 1), pair(0.04, 1), pair(0.03, 1))).toEqual(Array(3).fill('inconclusive'));
    expect(statuses(pair(0.06, 1), pair(0.02, 1), pair(0.01, 1))).toEqual(['inconclusive', 'pass', 'pass']);
  });

  it('claims nothing of a pair that the method cannot bear, or that is undefined', () => {
    expect(statuses(pair(0, 0, { insufficient: 'too few clusters' }))).toEqual(['inconclusive']);
    expect(
      statuses(pair(0.001, 1), { metric: selection_rate, low: group, high: group, why: '0 ÷ 0' }),
    ).toEqual(['pass', 'inconclusive']);
  });

  it('tells the level at which the interval agrees with the status', () => {
    const [within] = judgePairs([pair(0.05, 1), pair(0.04, 1)], 0.2, 0.05);
    expect(within.level).toBeCloseTo(0.9, 12);
    const [violation, undecided] = judgePairs([pair(1, 0.01), pair(1, 1)], 0.2, 0.05);
    expect(violation.level).toBeCloseTo(1 - 0.05 / 2, 12);
    expect(undecided.level).toBeCloseTo(1 - 0.05, 12);
  });
});
