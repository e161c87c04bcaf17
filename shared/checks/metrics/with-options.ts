import type { Metric } from '../metric.ts';

/** The metric as its options make it: `mean_score: {direction: lower}` is better where it is smaller. */
export function withOptions<M extends Metric>(metric: M, options: Record<string, unknown>): M {
  if (!metric.direction) return metric;
  return { ...metric, greaterIsBetter: metric.direction(options) === 'higher' };
}
