import type { Estimate } from '../../../stats/index.ts';
import type { Disparity } from '../disparity.ts';
import { type Comparison, surerOfUnequal } from './comparison.ts';

/** Two groups compared by an estimate of their difference, larger − smaller as seen, or of their ratio, smaller ÷ larger. */
export function compareEstimate(estimate: Estimate, compare: Disparity['compare']): Comparison {
  const isRatio = compare === 'ratio';
  const [near, far] = isRatio ? (['greater', 'less'] as const) : (['less', 'greater'] as const);
  const mirrored = (limit: number): number => (isRatio ? 1 / limit : -limit);
  const equal = isRatio ? 1 : 0;
  return {
    value: estimate.value,
    method: estimate.method,
    n: estimate.n,
    met: (limit) => Math.max(estimate.p(limit, near), estimate.p(mirrored(limit), far)),
    broken(limit) {
      const apart = 2 * Math.min(estimate.p(limit, far), estimate.p(mirrored(limit), near));
      if (apart >= 1) return 1;
      const unequal = 2 * Math.min(estimate.p(equal, 'greater'), estimate.p(equal, 'less'));
      return Math.min(1, Math.max(apart, surerOfUnequal * unequal));
    },
    interval: (level) => estimate.interval(level),
    ...(estimate.insufficient && { insufficient: estimate.insufficient.reason }),
    ...(estimate.insufficient?.needed && { needed: estimate.insufficient.needed }),
  };
}
