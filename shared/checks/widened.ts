import type { Estimate } from '../stats/estimate.ts';

/**
 * An estimate whose interval reaches farther down by `below` and up by `above`; p-values follow, so that they
 * agree with the interval as before.
 */
export function widened(estimate: Estimate, { below, above }: { below: number; above: number }): Estimate {
  return {
    ...estimate,
    interval(level) {
      const [low, high] = estimate.interval(level);
      return [low - below, high + above];
    },
    p: (limit, alternative) =>
      estimate.p(alternative === 'greater' ? limit + below : limit - above, alternative),
  };
}
