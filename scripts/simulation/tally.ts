import { difference } from '../../shared/checks/compare.ts';
import { againstLimit } from '../../shared/checks/limit.ts';
import { isUndefined } from '../../shared/stats/index.ts';
import type { Tally, World } from './scenario.ts';

/** Asks the shipped decision about many imagined test sets, at the one-sided level .05. */
export function tally({ subject, limit, draw }: World, firstSeed: number, draws: number): Tally {
  let passed = 0;
  let insufficient = 0;
  for (let seed = firstSeed; seed < firstSeed + draws; seed++) {
    const estimate = difference({ ...subject, seed }, draw(scattered(seed)), 'challenger', 'champion');
    if (isUndefined(estimate) || estimate.insufficient) insufficient++;
    else if (againstLimit(estimate, limit, 0.05) === 'pass') passed++;
  }
  return { draws, passed, insufficient };
}

/** Neighbouring seeds made unlike each other, and unlike those of the bootstrap. */
function scattered(seed: number): number {
  let x = (seed + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
