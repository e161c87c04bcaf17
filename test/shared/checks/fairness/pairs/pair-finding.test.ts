import { describe, expect, it } from 'vitest';
import type { GroupMetric } from '../../../../../shared/checks/fairness/group-metric.ts';
import { groupMetricsOf } from '../../../../../shared/checks/fairness/group-metrics-of.ts';
import { compareEstimate } from '../../../../../shared/checks/fairness/pairs/compare-estimate.ts';
import { judgePairs } from '../../../../../shared/checks/fairness/pairs/judge-pairs.ts';
import {
  type PairContext,
  pairFinding,
  toldPair,
} from '../../../../../shared/checks/fairness/pairs/pair-finding.ts';
import { mover, singleMean } from '../../../../../shared/stats/index.ts';

const metric = groupMetricsOf({ task: 'regression', classes: [] }).find(
  ({ name }) => name === 'mean_prediction',
) as GroupMetric;
const context: PairContext = {
  key: 'mean_prediction_difference',
  by: ['sex'],
  compare: 'difference',
  limit: 0.1,
  family: 1,
  alpha: 0.05,
};

/** Two groups of so many rows whose predictions lie about 3 and about 4. */
function judged(rows: number) {
  const group = (name: string, about: number) => {
    const estimate = singleMean(
      Float64Array.from({ length: rows }, (_, i) => about + ((i * 7919) % 997) / 997),
    );
    const group = { level: { sex: name }, name, n: rows, sample: () => ({ n: rows }) };
    return { group, estimate };
  };
  const [low, high] = [group('F', 3), group('M', 4)];
  const comparison = compareEstimate(mover(high.estimate, low.estimate), 'difference');
  return judgePairs([{ metric, low, high, comparison }], context.limit, context.alpha)[0];
}

describe.each([
  ['judged', pairFinding],
  ['told', toldPair],
])('a pair that is %s', (_, finding) => {
  it('has an interval where its groups have rows enough', () => {
    const { interval, level, insufficient, why } = finding(judged(60), context);
    expect([interval?.length, level !== undefined, insufficient]).toEqual([2, true, undefined]);
    expect(why).toMatch(/difference 0\.99\d* \(|difference 1\.\d+ \(/);
  });

  it('has a value alone where they do not, as each of them has, and says why', () => {
    const found = finding(judged(20), context);
    expect(found.value).toBeCloseTo(1, 9);
    expect([found.interval, found.level]).toEqual([undefined, undefined]);
    expect(found.insufficient).toMatch(/^only 20 of 20 rows move the value, and 50 are needed/);
    expect(found.why).toMatch(/difference 1(\.\d+)?[,:].*only 20 of 20 rows move the value/);
  });
});

it('tells how many rows the method needs, where it bears no verdict', () => {
  expect(pairFinding(judged(20), context)).toMatchObject({
    status: 'inconclusive',
    needed: 50,
    neededOf: [
      { group: 'F', rows: 50 },
      { group: 'M', rows: 50 },
    ],
  });
});
