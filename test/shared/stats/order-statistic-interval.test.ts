import { describe, expect, it } from 'vitest';
import { orderStatisticInterval } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

const ranks = (n: number) => Float64Array.from({ length: n }, (_, i) => ((i * 7919) % n) + 1);

describe('orderStatisticInterval', () => {
  it.each(known.order_statistics)(
    'ends at the ranks that SciPy’s binomial tells, n $n, quantile $quantile',
    (example) => {
      const estimate = orderStatisticInterval(ranks(example.n), example.quantile);
      expect(estimate.interval(example.level)).toEqual([example.low_rank, example.high_rank]);
    },
  );

  it('has no upper bound for the 95th percentile of 58 measurements, and one of 59', () => {
    expect(orderStatisticInterval(ranks(58), 0.95).interval(0.9)[1]).toBe(Number.POSITIVE_INFINITY);
    expect(orderStatisticInterval(ranks(59), 0.95).interval(0.9)[1]).toBe(59);
  });
});
