import { judgeMean } from '../../../shared/checks/fairness/pairs/judge-mean.ts';
import { judgePairs } from '../../../shared/checks/fairness/pairs/judge-pairs.ts';
import { pairsOf } from '../../../shared/checks/fairness/pairs/pairs-of.ts';
import { type DisparityWorld, drawn, truth } from './disparity-world.ts';

const alpha = 0.05;

/** How often the shipped decision said what, at alpha .05. */
export interface DisparityTally {
  draws: number;
  passed: number;
  failed: number;
  /** Draws on which some pair at or beyond the limit is called within, in whatever check. */
  wronglyWithin: number;
  /** Draws whose point value breaks the limit: what a gate without intervals would say. */
  pointBroken: number;
  /** Of the first draws, where that was asked: on how many all pairs' simultaneous intervals hold the truth. */
  coverage?: { draws: number; covered: number };
}

interface Asked {
  world: DisparityWorld;
  /** On so many draws the intervals of all pairs are looked at, too. */
  coverage?: number;
  /** The mean over the metrics is judged, not their worst. */
  mean?: boolean;
}

export function disparityTally(
  { world, coverage = 0, mean }: Asked,
  firstSeed: number,
  draws: number,
): DisparityTally {
  const tally: DisparityTally = { draws, passed: 0, failed: 0, wronglyWithin: 0, pointBroken: 0 };
  const looked = { draws: Math.min(draws, coverage), covered: 0 };
  if (looked.draws > 0) tally.coverage = looked;
  const { compare, limit } = world;
  const isAtOrBeyond = (value: number): boolean =>
    compare === 'ratio'
      ? Math.min(value, 1 / value) <= limit * (1 + 1e-12)
      : Math.abs(value) >= limit * (1 - 1e-12);
  for (let seed = firstSeed; seed < firstSeed + draws; seed++) {
    const families = drawn(world, seed).map(({ metric, groups }) => pairsOf(metric, compare, groups));
    if (mean) {
      const judged = judgeMean(families, compare, limit, alpha);
      if (!('undefined' in judged)) {
        if (judged.status === 'pass') tally.passed++;
        if (judged.status === 'fail') tally.failed++;
      }
      continue;
    }
    const judged = judgePairs(families.flat(), limit, alpha);
    if (judged.every(({ status }) => status === 'pass')) tally.passed++;
    if (judged.some(({ status }) => status === 'fail')) tally.failed++;
    const metricOf = families.flatMap((pairs, k) => pairs.map(() => k));
    const truths = judged.map(({ pair }, i) => truth(world, metricOf[i], pair.low, pair.high));
    if (judged.some(({ status }, i) => status === 'pass' && isAtOrBeyond(truths[i]))) tally.wronglyWithin++;
    const isBroken = judged.some(({ pair: { comparison } }) =>
      comparison === undefined
        ? false
        : compare === 'ratio'
          ? comparison.value < limit
          : comparison.value > limit,
    );
    if (isBroken) tally.pointBroken++;
    if (seed - firstSeed >= looked.draws) continue;
    const isCovered = judged.every(({ pair: { comparison } }, i) => {
      if (!comparison) return true;
      const [low, high] = comparison.interval(1 - alpha / judged.length);
      return low <= truths[i] && truths[i] <= high;
    });
    if (isCovered) looked.covered++;
  }
  return tally;
}
