import { correctedNewcombe, correctedRateRatio, fisherExact, type RateCounts } from '../../../stats/index.ts';
import type { Disparity } from '../disparity.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import { type Comparison, surerOfUnequal } from './comparison.ts';

type Counts = NonNullable<MeasuredGroup['counts']>;

/**
 * Two groups' rates compared. Of imagined samples, whose counts may be fractions and large, and of effective ones equality
 * is judged by the same test as the limit, which is quick; of counted ones by Fisher's, which is exact. Throws a RangeError unless the higher rate
 * has hits where their ratio is asked for.
 */
export function compareRates(
  low: Counts,
  high: Counts,
  compare: Disparity['compare'],
  imagined = false,
): Comparison {
  const isRatio = compare === 'ratio';
  if (isRatio && high.hits === 0) throw new RangeError('compareRates needs hits below the line, got none');
  const seen = isRatio ? correctedRateRatio(low, high) : correctedNewcombe(high, low);
  const reverse = isRatio ? correctedRateRatio(high, low) : correctedNewcombe(low, high);
  const [near, far] = isRatio ? (['greater', 'less'] as const) : (['less', 'greater'] as const);
  const isEffective = low.effective || high.effective;
  const apart = (limit: number): number => 2 * Math.min(seen.p(limit, far), reverse.p(limit, far));
  return {
    value: seen.value,
    method: isEffective ? `${seen.method}, effective sample sizes` : seen.method,
    n: Math.round(seen.n),
    met: (limit) => Math.max(seen.p(limit, near), reverse.p(limit, near)),
    broken(limit) {
      const p = apart(limit);
      if (p >= 1) return 1;
      const unequal = imagined || isEffective ? apart(isRatio ? 1 : 0) : fisher(low, high);
      return Math.min(1, Math.max(p, surerOfUnequal * unequal));
    },
    interval: (level) => seen.interval(level),
  };
}

/** The two-sided p-value that the rates differ: exact however few the hits. Fractions are rounded. */
function fisher(low: RateCounts, high: RateCounts): number {
  const [[a, b], [c, d]] = [low, high].map(({ n, hits }) => {
    const rows = Math.round(n);
    const whole = Math.min(rows, Math.round(hits));
    return [whole, rows - whole];
  });
  return fisherExact(a, b, c, d);
}
