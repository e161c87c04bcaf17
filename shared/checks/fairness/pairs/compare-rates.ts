import { correctedNewcombe, correctedRateRatio, fisherExact, type RateCounts } from '../../../stats/index.ts';
import type { Disparity } from '../disparity.ts';
import { type Comparison, surerOfUnequal } from './comparison.ts';

/**
 * Two groups' rates compared; counts may be fractions, as of imagined samples. Throws a RangeError unless the higher
 * rate has hits where their ratio is asked for.
 */
export function compareRates(low: RateCounts, high: RateCounts, compare: Disparity['compare']): Comparison {
  const isRatio = compare === 'ratio';
  if (isRatio && high.hits === 0) throw new RangeError('compareRates needs hits below the line, got none');
  const seen = isRatio ? correctedRateRatio(low, high) : correctedNewcombe(high, low);
  const reverse = isRatio ? correctedRateRatio(high, low) : correctedNewcombe(low, high);
  const [near, far] = isRatio ? (['greater', 'less'] as const) : (['less', 'greater'] as const);
  return {
    value: seen.value,
    method: seen.method,
    n: seen.n,
    met: (limit) => Math.max(seen.p(limit, near), reverse.p(limit, near)),
    broken(limit) {
      const apart = 2 * Math.min(seen.p(limit, far), reverse.p(limit, far));
      return apart >= 1 ? 1 : Math.min(1, Math.max(apart, surerOfUnequal * unequal(low, high)));
    },
    interval: (level) => seen.interval(level),
  };
}

/** Fisher's p-value that the rates differ: exact however few the hits. */
function unequal(low: RateCounts, high: RateCounts): number {
  const [[a, b], [c, d]] = [low, high].map(({ n, hits }) => {
    const rows = Math.round(n);
    const whole = Math.min(rows, Math.round(hits));
    return [whole, rows - whole];
  });
  return fisherExact(a, b, c, d);
}
