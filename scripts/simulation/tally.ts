import { difference } from '../../shared/checks/compare.ts';
import { againstLimit } from '../../shared/checks/limit.ts';
import { isUndefined } from '../../shared/stats/index.ts';
import type { Tally, World } from './scenario.ts';

/** Asks the shipped decision about many imagined test sets, at the one-sided level .05. */
export function tally({ subject, limit, draw }: World, firstSeed: number, draws: number): Tally {
  let passed = 0;
  let insufficient = 0;
  for (let seed = firstSeed; seed < firstSeed + draws; seed++) {
    const estimate = difference({ ...subject, seed: -seed }, draw(seed), 'challenger', 'champion');
    if (isUndefined(estimate) || estimate.insufficient) insufficient++;
    else if (againstLimit(estimate, limit, 0.05) === 'pass') passed++;
  }
  return { draws, passed, insufficient };
}
