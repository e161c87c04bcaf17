import type { RateCounts } from '../../../stats/index.ts';
import type { Disparity } from '../disparity.ts';
import type { MeasuredGroup } from '../measured-group.ts';
import { realisticRows } from '../realistic-rows.ts';
import { compareRates } from './compare-rates.ts';
import type { Comparison } from './comparison.ts';
import type { JudgedPair } from './judge-pairs.ts';

/** How many rows would decide a pair, if both groups' values stayed where they are. */
export interface NeededRows {
  /** The group that is short of rows. */
  group: string;
  rows: number;
  /** The other one's, where more of the first alone would not do. */
  other?: { group: string; rows: number };
}

const most = 1e9;

/**
 * The rows of the smaller group that would decide an undecided pair, or of both in proportion where one alone would not
 * do. Null where no realistic number would: a value that lies on the limit or next to it.
 */
export function neededRows(
  judged: JudgedPair,
  limit: number,
  compare: Disparity['compare'],
): NeededRows | null {
  const needed = anyNumber(judged, limit, compare);
  if (!needed) return null;
  const { low, high } = judged.pair;
  const there = low.group.n + high.group.n;
  const others = needed.other?.rows ?? Math.max(low.group.n, high.group.n);
  return realisticRows(needed.rows + others, there) ? needed : null;
}

function anyNumber(
  { pair: { low, high, comparison }, alphas }: JudgedPair,
  limit: number,
  compare: Disparity['compare'],
): NeededRows | null {
  if (!comparison || comparison.value === limit) return null;
  if (!low.counts || !high.counts) return inProportion({ low, high, comparison }, alphas, limit, compare);
  const { value } = comparison;
  const isWithin = compare === 'ratio' ? value > limit : value < limit;
  const [lowCounts, highCounts] = [low.counts, high.counts];
  const isLowSmaller = lowCounts.n <= highCounts.n;
  const decides = (ofLow: number, ofHigh: number): boolean => {
    const grown = compareRates(times(lowCounts, ofLow), times(highCounts, ofHigh), compare, true);
    return isWithin ? grown.met(limit) <= alphas.met : grown.broken(limit) <= alphas.broken;
  };
  const [smaller, larger] = isLowSmaller ? [low, high] : [high, low];
  const rows = (one: typeof low, factor: number): number => Math.ceil(one.group.n * factor);
  const alone = leastFactor((f) => (isLowSmaller ? decides(f, 1) : decides(1, f)), most / smaller.group.n);
  // Many times as many of one group are further away than some more of both.
  const both = leastFactor((f) => decides(f, f), most / larger.group.n);
  if (alone && (!both || rows(smaller, alone) <= rows(smaller, both) + rows(larger, both) - larger.group.n)) {
    return { group: smaller.group.name, rows: rows(smaller, alone) };
  }
  if (!both) return null;
  return {
    group: smaller.group.name,
    rows: rows(smaller, both),
    other: { group: larger.group.name, rows: rows(larger, both) },
  };
}

/** The same of both groups in proportion, where intervals shrink with the root of their rows. */
function inProportion(
  { low, high, comparison }: { low: MeasuredGroup; high: MeasuredGroup; comparison: Comparison },
  alphas: JudgedPair['alphas'],
  limit: number,
  compare: Disparity['compare'],
): NeededRows | null {
  const { value, n, needed, insufficient } = comparison;
  const grown = (): number => {
    const isWithin = compare === 'ratio' ? value > limit : value < limit;
    const [lower, upper] = comparison.interval(1 - (isWithin ? 2 * alphas.met : alphas.broken));
    return ((limit < value ? value - lower : upper - value) / (value - limit)) ** 2;
  };
  if (insufficient !== undefined && !needed) return null;
  const factor = needed ? needed / n : grown();
  const [smaller, larger] = low.group.n <= high.group.n ? [low.group, high.group] : [high.group, low.group];
  if (!(factor > 1 && larger.n * factor <= most)) return null;
  const rows = (n: number): number => Math.ceil(n * factor);
  return {
    group: smaller.name,
    rows: rows(smaller.n),
    other: { group: larger.name, rows: rows(larger.n) },
  };
}

function times({ n, hits }: RateCounts, factor: number): RateCounts {
  return { n: n * factor, hits: hits * factor };
}

/** The least factor above 1, to 2 %, from which on it holds; nothing where it does not below `most`. */
function leastFactor(holds: (factor: number) => boolean, most: number): number | undefined {
  if (!(most > 1) || !holds(most)) return undefined;
  let [low, high] = [1, Math.min(2, most)];
  while (high < most && !holds(high)) [low, high] = [high, Math.min(most, high * 8)];
  while (high / low > 1.02) {
    const middle = Math.sqrt(low * high);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
