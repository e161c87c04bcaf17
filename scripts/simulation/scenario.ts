import type { Limit } from '../../shared/checks/limit.ts';
import type { Subject } from '../../shared/checks/subject.ts';
import type { Sample } from '../../shared/data/evaluation.ts';

/** A world in which the challenger truly loses exactly the margin, so that every pass is a false one. */
export interface World {
  subject: Subject;
  limit: Limit;
  /** One imagined test set; the same seed draws the same. */
  draw: (seed: number) => Sample;
}

/** What the shipped decision came to, over the draws. */
export interface Tally {
  draws: number;
  passed: number;
  /** Draws on which the method itself abstained. */
  insufficient: number;
}
