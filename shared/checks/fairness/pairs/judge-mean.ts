import { normal } from '../../../stats/index.ts';
import type { Disparity } from '../disparity.ts';
import type { Comparison } from './comparison.ts';
import type { Pair } from './pair.ts';

/** What is shown of the mean over several metrics of each one's disparity. */
export interface JudgedMean {
  status: 'pass' | 'fail' | 'inconclusive';
  interval: [number, number];
  level: number;
  met: number;
  broken: number;
}

/**
 * The mean of the metrics' disparities against its limit, by bounds that hold for all metrics at once (Bonferroni). A
 * metric's disparity is at most the farthest bound of any pair, each at its full share of alpha, because one of them is the
 * pair that makes it; it is at least the largest lower bound of any pair, each at its part of that share, because any
 * of them may be the one that errs. Undefined where a pair is. docs/decisions/disparities.md.
 */
export function judgeMean(
  metrics: readonly (readonly Pair[])[],
  compare: Disparity['compare'],
  limit: number,
  alpha: number,
): JudgedMean | { undefined: string } {
  const families: Comparison[][] = [];
  for (const pairs of metrics) {
    const lacking = pairs.find(({ comparison }) => !comparison || comparison.insufficient);
    if (lacking) return { undefined: lacking.comparison?.insufficient ?? (lacking.why as string) };
    if (pairs.length === 0) return { undefined: 'there are not two groups to compare' };
    families.push(pairs.map(({ comparison }) => comparison as Comparison));
  }
  const mean = (of: (pairs: Comparison[]) => number): number =>
    families.reduce((sum, pairs) => sum + of(pairs), 0) / families.length;
  const isRatio = compare === 'ratio';
  // The bound on the unequal side, and the one on the equal side, of the mean at one-sided level `a`.
  const farthest = (a: number): number =>
    mean((pairs) => {
      const ends = pairs.map((one) => one.interval(1 - (2 * a) / families.length));
      return isRatio
        ? Math.min(...ends.map(([low, high]) => Math.min(low, 1 / high)))
        : Math.max(...ends.map(([low, high]) => Math.max(high, -low)));
    });
  const nearest = (a: number): number =>
    mean((pairs) => {
      const ends = pairs.map((one) => one.interval(1 - a / (families.length * pairs.length)));
      return isRatio
        ? Math.min(1, ...ends.map(([low, high]) => Math.min(high, 1 / low)))
        : Math.max(0, ...ends.map(([low, high]) => Math.max(low, -high)));
    });
  const all = families.flat();
  const unequal = Math.min(1, all.length * Math.min(...all.map((one) => one.broken(isRatio ? 1 : 0))));
  const inside = (bound: number): boolean => (isRatio ? bound >= limit : bound <= limit);
  const outside = (bound: number): boolean => (isRatio ? bound < limit : bound > limit);
  const met = leastLevel((a) => inside(farthest(a)), alpha);
  const broken = Math.max(
    unequal,
    leastLevel((a) => outside(nearest(a)), alpha),
  );
  const [far, near] = [farthest(alpha), nearest(alpha)];
  return {
    status: met <= alpha ? 'pass' : broken <= alpha ? 'fail' : 'inconclusive',
    interval: isRatio ? [far, near] : [near, far],
    level: 1 - 2 * alpha,
    met,
    broken,
  };
}

/** Smaller levels than of so many standard errors are not told apart. */
const farthestTold = 6;

/** The least one-sided level, to a hundredth of a standard error, at which something is shown; on alpha's right side in any case. */
function leastLevel(isShown: (a: number) => boolean, alpha: number): number {
  const atAlpha = normal.quantile(1 - alpha);
  const shown = isShown(alpha);
  let [low, high] = shown ? [atAlpha, Math.max(atAlpha, farthestTold)] : [0.01, atAlpha];
  if (shown && isShown(normal.sf(high))) return normal.sf(high);
  if (!shown && !isShown(normal.sf(low))) return 1;
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (isShown(normal.sf(middle))) low = middle;
    else high = middle;
  }
  return shown ? Math.min(alpha, normal.sf(low)) : normal.sf(low);
}
