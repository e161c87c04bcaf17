import { clopperPearson } from '../../shared/stats/index.ts';
import type { Tally } from './scenario.ts';

/** One measured cell: a tally, or for rates the exact probability. */
export type Outcome = Tally | { exact: number };

export function rateOf(outcome: Outcome): number {
  return 'exact' in outcome ? outcome.exact : outcome.passed / outcome.draws;
}

/** What the rate is at most: the rate itself where it is exact, else the 99 % Clopper–Pearson upper bound. */
export function atMost(outcome: Outcome): number {
  if ('exact' in outcome) return outcome.exact;
  return clopperPearson({ n: outcome.draws, hits: outcome.passed }).interval(0.98)[1];
}
