import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disparityTally } from '../../scripts/simulation/disparities/disparity-tally.ts';
import { type DisparityWorld, drawn } from '../../scripts/simulation/disparities/disparity-world.ts';
import { disparitiesPage } from '../../scripts/simulation/disparities/simulate-disparities.ts';
import { judgeDisparity } from '../../shared/checks/fairness/judge-disparity.ts';
import { judgePairs } from '../../shared/checks/fairness/pairs/judge-pairs.ts';
import { pairsOf } from '../../shared/checks/fairness/pairs/pairs-of.ts';
import { clopperPearson } from '../../shared/stats/index.ts';
import { asked, groupsFrom, selected } from '../shared/checks/fairness/group-worlds.ts';

const ratio = { compare: 'ratio', limit: 0.8 } as const;
const difference = { compare: 'difference', limit: 0.1 } as const;

/** The 99 % lower bound of a share. */
const atLeast = (hits: number, draws: number): number => clopperPearson({ n: draws, hits }).interval(0.98)[0];

describe('docs/fairness-error-rates.md', () => {
  const page = readFileSync(new URL('../../docs/fairness-error-rates.md', import.meta.url), 'utf8');

  it('says what was measured, and that every claim is kept', () => {
    expect(disparitiesPage()).toBe(page);
    expect(page).toMatch(/\*\*All \d+ cells with a claim keep it\*\*/);
    expect(page).not.toContain('⚠');
  });
});

describe('the verdict on disparities', () => {
  it.each<DisparityWorld>([
    { ...ratio, sizes: [50, 50], rates: [[0.1, 0.1]] },
    { ...ratio, sizes: [50, 5000], rates: [[0.02, 0.02]] },
    { ...ratio, sizes: Array(6).fill(200), rates: [Array(6).fill(0.1)] },
    { ...difference, sizes: Array(6).fill(50), rates: [Array(6).fill(0.5)] },
  ])('accuses at most one in a hundred models that treat all groups alike: $compare, $sizes', (world) => {
    const { failed, draws, pointBroken } = disparityTally({ world }, 1, 1500);
    expect(atLeast(failed, draws)).toBeLessThan(0.01);
    // What a gate on the bare number would do.
    expect(pointBroken / draws).toBeGreaterThan(0.5);
  });

  it.each<DisparityWorld>([
    { ...difference, sizes: [50, 1000], rates: [[0.02, 0.12]] },
    { ...difference, sizes: [1000, 1000], rates: [[0.3, 0.4]] },
    { ...ratio, sizes: [1000, 1000, 1000], rates: [[0.4, 0.5, 0.5]] },
    { ...ratio, sizes: [200, 5000], rates: [[0.8, 1]] },
  ])('passes at most α of the models whose groups lie at the limit: $compare, $sizes', (world) => {
    const { passed, wronglyWithin, failed, draws } = disparityTally({ world }, 1, 1500);
    for (const hits of [passed, wronglyWithin, failed]) expect(atLeast(hits, draws)).toBeLessThan(0.05);
  });

  it('sees what is there: a real gap, and equality', () => {
    const gap = { ...ratio, sizes: [1000, 1000, 1000, 1000], rates: [[0.24, 0.4, 0.4, 0.4]] };
    expect(disparityTally({ world: gap }, 1, 200).failed).toBeGreaterThan(180);
    const equal = { ...ratio, sizes: [2000, 2000, 2000], rates: [[0.4, 0.4, 0.4]] };
    expect(disparityTally({ world: equal }, 1, 200).passed).toBeGreaterThan(180);
  });

  it('has intervals that hold the truth of all pairs together', () => {
    const world = { ...difference, sizes: [50, 200, 1000, 1000], rates: [[0.05, 0.1, 0.2, 0.5]] };
    const { coverage } = disparityTally({ world, coverage: 400 }, 1, 400);
    expect(coverage?.covered).toBeGreaterThan(370);
  });

  it('judges the mean over metrics no more boldly', () => {
    const world = {
      ...difference,
      sizes: [1000, 1000],
      rates: [
        [0.3, 0.3],
        [0.3, 0.5],
      ],
    };
    const { passed, failed, draws } = disparityTally({ world, mean: true }, 1, 300);
    for (const hits of [passed, failed]) expect(atLeast(hits, draws)).toBeLessThan(0.05);
  });

  it('is what the whole check says', () => {
    const world: DisparityWorld = { ...ratio, sizes: [150, 400, 900], rates: [[0.25, 0.35, 0.4]] };
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const [{ metric, groups }] = drawn(world, seed);
      const statuses = judgePairs(pairsOf(metric, 'ratio', groups), 0.8, 0.05).map(({ status }) => status);
      const decided = statuses.includes('fail')
        ? 'fail'
        : statuses.every((status) => status === 'pass')
          ? 'pass'
          : 'inconclusive';
      const counts = groups.map(({ group, counts }) => [group.name, selected(counts?.hits ?? 0, group.n)]);
      const check = judgeDisparity(
        asked('demographic_parity_ratio', 0.8, groupsFrom(Object.fromEntries(counts))),
      );
      expect(check.status).toBe(decided);
      seen.add(decided);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});
