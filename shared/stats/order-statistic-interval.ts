import { argsort } from './argsort.ts';
import { binomial } from './binomial.ts';
import type { Estimate } from './estimate.ts';
import { tailArea } from './tail-area.ts';

/**
 * A quantile of independent measurements (the 95th percentile of latency) between two order statistics,
 * free of any assumption on their distribution. `value` is the smallest measurement with at least a share
 * `quantile` at or below it. Where no measurement is extreme enough to be a bound, the bound is infinite.
 * Throws a RangeError for no measurements or a quantile outside (0, 1).
 * David and Nagaraja, Order Statistics (2003), section 7.1.
 */
export function orderStatisticInterval(measurements: Float64Array, quantile: number): Estimate {
  const n = measurements.length;
  if (n === 0) throw new RangeError('orderStatisticInterval needs at least one measurement');
  if (!(quantile > 0 && quantile < 1)) {
    throw new RangeError(`quantile must lie between 0 and 1, got ${quantile}`);
  }
  const sorted = Float64Array.from(argsort(measurements), (row) => measurements[row]);
  const p: Estimate['p'] = (limit, alternative) =>
    alternative === 'less'
      ? binomial.atLeast(countBelow(sorted, limit, true), n, quantile)
      : binomial.atMost(countBelow(sorted, limit, false), n, quantile);
  return {
    value: sorted[Math.min(n - 1, Math.max(0, Math.ceil(n * quantile - 1e-9) - 1))],
    method: 'order statistics',
    n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      // The most measurements below a limit that still show the quantile above it, and the fewest that show it below.
      const most = lastWhere(n, (k) => binomial.atMost(k, n, quantile) <= alpha);
      const fewest = lastWhere(n, (k) => binomial.atLeast(k, n, quantile) > alpha) + 1;
      return [
        most < 0 ? Number.NEGATIVE_INFINITY : sorted[Math.min(most, n - 1)],
        fewest > n ? Number.POSITIVE_INFINITY : sorted[fewest - 1],
      ];
    },
  };
}

/** How many of the sorted values are < limit, or ≤ limit. */
function countBelow(sorted: Float64Array, limit: number, equalToo: boolean): number {
  return 1 + lastWhere(sorted.length - 1, (i) => (equalToo ? sorted[i] <= limit : sorted[i] < limit));
}

/** Largest k in 0 … most for which a falling condition holds; −1 where it never does. */
function lastWhere(most: number, holds: (k: number) => boolean): number {
  let yes = -1;
  let no = most + 1;
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
