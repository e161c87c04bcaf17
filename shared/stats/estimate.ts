/**
 * What a method knows about one quantity (a metric's value, or the paired difference
 * challenger − champion). An interval and a p-value of the same estimate never disagree:
 * `p(limit, 'greater') <= alpha` holds exactly when `interval(1 - 2 * alpha)[0] >= limit`,
 * and `p(limit, 'less') <= alpha` exactly when `interval(1 - 2 * alpha)[1] <= limit`.
 */
export interface Estimate {
  value: number;
  /** The method's name in the literature, as the report shows it. */
  method: string;
  /** Independent units behind the estimate: rows of the metric's denominator, or clusters. */
  n: number;
  /** Two-sided interval at `level` (0 < level < 1); each end is a one-sided bound at (1 + level) / 2. */
  interval(level: number): [number, number];
  /** One-sided p-value against "the true value is at or beyond `limit`"; `greater` shows that it lies above. */
  p(limit: number, alternative: 'greater' | 'less'): number;
  /** Set where the method cannot bear a verdict on this sample. No status but `inconclusive` may follow. */
  insufficient?: { reason: string; needed?: number };
  /**
   * Set where too few units changed for the usual method, and a bound stands that holds whatever they did:
   * `needed` units would bring the method back. A verdict may follow, but seldom does.
   */
  scarce?: { reason: string; needed?: number };
}

/** A quantity that is not defined on these rows, and why; never 0 and never NaN. */
export interface Undefined {
  undefined: string;
}

export function isUndefined(value: object | number): value is Undefined {
  return typeof value === 'object' && 'undefined' in value;
}
