import type { PairJob } from './pair-jobs.ts';

/** How often the shipped decision said what of two groups, or of a change. */
export interface PairTally {
  draws: number;
  within: number;
  beyond: number;
  /** Draws on which nothing could be decided, whatever the numbers. */
  refused: number;
  /** Of the draws on which an interval was looked at: on how many it held the truth. */
  coverage?: { draws: number; covered: number };
}

export function pairTally({ seen }: PairJob, firstSeed: number, draws: number): PairTally {
  const tally: PairTally = { draws, within: 0, beyond: 0, refused: 0 };
  const coverage = { draws: 0, covered: 0 };
  for (let seed = firstSeed; seed < firstSeed + draws; seed++) {
    const { within, beyond, refused, covered } = seen(seed);
    if (within) tally.within++;
    if (beyond) tally.beyond++;
    if (refused) tally.refused++;
    if (covered === undefined) continue;
    coverage.draws++;
    if (covered) coverage.covered++;
  }
  return coverage.draws > 0 ? { ...tally, coverage } : tally;
}
