import { describe, expect, it } from 'vitest';
import {
  claimsAtLimit,
  clusteredAtLimit,
  meansAtLimit,
  sharedAtLimit,
  strataAtLimit,
  strataMeansAtLimit,
  weightedAtLimit,
} from '../../scripts/simulation/disparities/between-groups-worlds.ts';
import { clopperPearson } from '../../shared/stats/index.ts';

const draws = 300;

/** The 99 % lower bound of a share. */
const atLeast = (hits: number): number => clopperPearson({ n: draws, hits }).interval(0.98)[0];

describe('two groups that lie exactly at the limit', () => {
  it.each([
    meansAtLimit([60, 1000], 'normal'),
    meansAtLimit([60, 300], 'lognormal losses'),
    weightedAtLimit([60, 500], 0.4, 1),
    weightedAtLimit([200, 200], 0.1, 0.5),
    clusteredAtLimit({ clusters: [12, 12], rate: 0.4 }),
    clusteredAtLimit({ clusters: [30, 100], rate: 0.1 }),
    clusteredAtLimit({ clusters: [60, 60], rate: 0.4, alike: 0.1, shared: 'against' }),
    sharedAtLimit(100),
    strataAtLimit(30, [3, 8], 0.4, 'difference'),
    strataAtLimit(6, [15, 200], 0.4, 'ratio'),
    strataMeansAtLimit(30, [2, 6], 'exponential gains'),
  ])('are called neither within it nor beyond it more often than α: $name', (world) => {
    const { within, beyond, undecidable } = claimsAtLimit(world, draws);
    expect(atLeast(within)).toBeLessThan(0.05);
    expect(atLeast(beyond)).toBeLessThan(0.05);
    expect(undecidable).toBeLessThan(draws);
  });

  it('would be called so too often if clusters were taken for independent rows', () => {
    const naive = claimsAtLimit(clusteredAtLimit({ clusters: [100, 100], rate: 0.4, isTold: false }), draws);
    expect(atLeast(naive.within + naive.beyond)).toBeGreaterThan(0.08);
  });
});
