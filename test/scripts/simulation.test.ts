import { describe, expect, it } from 'vitest';
import { areaWorld } from '../../scripts/simulation/area-world.ts';
import { cellWorld } from '../../scripts/simulation/cell-world.ts';
import { meanWorld } from '../../scripts/simulation/mean-world.ts';
import { atMost } from '../../scripts/simulation/outcome.ts';
import { rateOfPasses } from '../../scripts/simulation/rate-of-passes.ts';
import type { World } from '../../scripts/simulation/scenario.ts';
import { tally } from '../../scripts/simulation/tally.ts';
import { clopperPearson, studentT } from '../../shared/stats/index.ts';

/** Whether so many passes are still explained by a rate of 5 %. */
function explained(passed: number, draws: number): boolean {
  return clopperPearson({ n: draws, hits: passed }).p(0.05, 'greater') > 0.001;
}

/** The same world seen by a margin that is easy to keep. */
function eased({ subject, limit, draw }: World, extra: number): World {
  return { subject, draw, limit: { ...limit, value: limit.value - extra } };
}

describe('the shipped decision, at a true loss of exactly the margin', () => {
  const means = [
    { n: 50, changed: 0.05, skew: 'normal', tilt: 1 },
    { n: 200, changed: 0.05, skew: 'exponential losses', tilt: 0.1 },
    { n: 400, changed: 0.2, skew: 'lognormal losses', tilt: 0.1 },
    { n: 50, changed: 1, skew: '1 in 10 loses much', tilt: 0 },
  ] as const;

  it.each(means)('passes a mean at most 1 time in 20: n $n, changed $changed, $skew', (setting) => {
    const { passed, draws } = tally(meanWorld(setting), 1, 1500);
    expect(explained(passed, draws)).toBe(true);
  });

  it('passes a rate at most 1 time in 20, by exact sums', () => {
    for (const [n, discordance, margin] of [
      [50, 0.2, 0.05],
      [200, 0.05, 0.02],
      [1000, 0.2, 0.02],
    ]) {
      const rate = rateOfPasses({ metric: 'accuracy', n, prevalence: 0.5, discordance, margin });
      expect(rate).toBeLessThan(0.052);
      expect(rate).toBeGreaterThan(0.03);
    }
  });

  it('passes F1 at most 1 time in 20', () => {
    const setting = {
      metric: 'f1',
      n: 200,
      classes: 2,
      prevalence: 0.2,
      right: 0.8,
      discordance: 0.2,
      margin: 0.02,
    };
    const world = cellWorld(setting) as World;
    const { passed, draws } = tally(world, 1, 300);
    expect(explained(passed, draws)).toBe(true);
    expect(tally(eased(world, 0.3), 1, 40).passed).toBeGreaterThan(35);
  });

  it('passes AUC at most 1 time in 20', () => {
    const world = areaWorld({ n: 300, prevalence: 0.4, area: 0.85, margin: 0.01, changed: 1 });
    const { passed, draws } = tally(world, 1, 800);
    expect(explained(passed, draws)).toBe(true);
    expect(tally(eased(world, 0.1), 1, 100).passed).toBeGreaterThan(95);
  });

  it('still passes what truly keeps the margin', () => {
    const world = meanWorld({ n: 1000, changed: 0.2, skew: 'normal', tilt: 0.1 });
    expect(tally(eased(world, 0.05), 1, 300).passed).toBeGreaterThan(270);
  });
});

describe('the simulation itself', () => {
  it('catches the plain paired t on sparse differences', () => {
    const { draw, limit } = meanWorld({ n: 50, changed: 0.05, skew: 'normal', tilt: 1 });
    const draws = 1500;
    let passed = 0;
    for (let seed = 1; seed <= draws; seed++) {
      const { models } = draw(seed).rows as NonNullable<ReturnType<typeof draw>['rows']>;
      const [champion, challenger] = [models.champion, models.challenger].map(
        (model) => model?.columns.score ?? [],
      );
      const differences = Float64Array.from(challenger, (score, i) => score - champion[i]);
      const mean = differences.reduce((sum, d) => sum + d, 0) / 50;
      const se = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / 49 / 50);
      if (se === 0 ? mean > limit.value : studentT.sf((mean - limit.value) / se, 49) <= 0.05) passed++;
    }
    expect(explained(passed, draws)).toBe(false);
  });

  it('bounds a rate as Clopper and Pearson do', () => {
    expect(atMost({ draws: 20_000, passed: 1000, insufficient: 0 })).toBeCloseTo(0.0537, 3);
    expect(atMost({ exact: 0.04 })).toBe(0.04);
  });
});
