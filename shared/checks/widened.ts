import type { Estimate } from '../stats/estimate.ts';
import type { Allowance } from './metric.ts';

/**
 * An estimate whose interval reaches farther down by `below` and up by `above`, and whose method says so;
 * p-values follow, so that they agree with the interval as before.
 */
export function widened(estimate: Estimate, { below, above, reason }: Allowance): Estimate {
  if (below === 0 && above === 0) return estimate;
  return {
    ...estimate,
    method: `${estimate.method}, widened by ${reason}`,
    interval(level) {
      const [low, high] = estimate.interval(level);
      return [low - below, high + above];
    },
    p: (limit, alternative) =>
      estimate.p(alternative === 'greater' ? limit + below : limit - above, alternative),
  };
}
