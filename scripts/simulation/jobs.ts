import { type AreaSetting, areaWorld } from './area-world.ts';
import { type CellSetting, cellWorld } from './cell-world.ts';
import { type ClusterSetting, clusterWorld } from './cluster-world.ts';
import { type MeanSetting, meanWorld, skews } from './mean-world.ts';
import type { RateSetting } from './rate-of-passes.ts';
import type { World } from './scenario.ts';

/** One cell of the table: a world in which the challenger truly loses exactly the margin. */
export type Job = { claimed: boolean } & (
  | { family: 'rates'; setting: RateSetting }
  | { family: 'cells'; setting: CellSetting }
  | { family: 'areas'; setting: AreaSetting }
  | { family: 'means'; setting: MeanSetting }
  | { family: 'betting'; setting: MeanSetting }
  | { family: 'clusters'; setting: ClusterSetting }
);

export function worldOf(job: Exclude<Job, { family: 'rates' }>): World | undefined {
  if (job.family === 'cells') return cellWorld(job.setting);
  if (job.family === 'areas') return areaWorld(job.setting);
  if (job.family === 'clusters') return clusterWorld(job.setting);
  return meanWorld(job.setting);
}

const sizes = [50, 200, 1000, 5000];

/** Every cell of the table; losses rarer than 1 in 10 changed rows are measured, not claimed. */
export const jobs: readonly Job[] = [
  ...rates(),
  ...cells(),
  ...areas(),
  ...means(),
  ...betting(),
  ...clusters(),
];

function rates(): Job[] {
  const all: Job[] = [];
  for (const n of sizes) {
    for (const discordance of [0.05, 0.2]) {
      for (const margin of [0.02, 0.05]) {
        all.push({
          family: 'rates',
          claimed: true,
          setting: { metric: 'accuracy', n, prevalence: 0.5, discordance, margin },
        });
        for (const prevalence of [0.05, 0.2, 0.5]) {
          if (n * prevalence < 40) continue;
          all.push({
            family: 'rates',
            claimed: true,
            setting: { metric: 'recall', n, prevalence, discordance, margin },
          });
        }
      }
    }
  }
  return all;
}

function cells(): Job[] {
  const all: Job[] = [];
  for (const n of sizes) {
    for (const prevalence of [0.1, 0.5]) {
      for (const discordance of [0.05, 0.2]) {
        all.push(cell({ metric: 'f1', n, classes: 2, prevalence, right: 0.8, discordance, margin: 0.02 }));
      }
    }
  }
  for (const metric of ['precision', 'matthews_corrcoef', 'cohen_kappa']) {
    for (const n of [200, 1000]) {
      all.push(cell({ metric, n, classes: 2, prevalence: 0.2, right: 0.8, discordance: 0.1, margin: 0.02 }));
    }
  }
  for (const n of [200, 1000]) {
    const setting = { n, prevalence: 0.1, right: 0.8, discordance: 0.1, margin: 0.02 };
    all.push(cell({ metric: 'f1_macro', classes: 3, ...setting }));
  }
  return all;
}

function cell(setting: CellSetting): Job {
  return { family: 'cells', claimed: true, setting };
}

function areas(): Job[] {
  const all: Job[] = [];
  for (const n of [200, 1000, 5000]) {
    for (const prevalence of [0.05, 0.2, 0.5]) {
      for (const [area, changed] of [
        [0.75, 1],
        [0.85, 1],
        [0.97, 1],
        [0.85, 0.05],
      ]) {
        all.push({ family: 'areas', claimed: true, setting: { n, prevalence, area, margin: 0.01, changed } });
      }
    }
  }
  return all;
}

function means(): Job[] {
  const all: Job[] = [];
  for (const n of sizes) {
    for (const changed of [0.02, 0.05, 0.2, 1]) {
      for (const skew of skews) {
        const claimed = !/1 in [25]0/.test(skew);
        all.push({ family: 'means', claimed, setting: { n, changed, skew, tilt: 0.1 } });
      }
    }
  }
  return all;
}

/** Bounded scores: the same, with `method: betting`, where a large loss is the whole range. */
function betting(): Job[] {
  const all: Job[] = [];
  for (const n of [50, 200, 1000]) {
    for (const changed of [0.05, 0.2, 1]) {
      for (const skew of ['normal', '1 in 10 loses much', '1 in 50 loses much'] as const) {
        all.push({
          family: 'betting',
          claimed: true,
          setting: { n, changed, skew, tilt: 0.1, bounded: true },
        });
      }
    }
  }
  return all;
}

function clusters(): Job[] {
  const all: Job[] = [];
  for (const count of [20, 50, 100, 300]) {
    for (const skew of ['normal', 'exponential losses', 'lognormal losses'] as const) {
      // Heavy tails in clusters of unequal size need more than 100 of them.
      const claimed = skew !== 'lognormal losses' || count > 100;
      all.push({ family: 'clusters', claimed, setting: { clusters: count, skew } });
    }
  }
  return all;
}

/** Draws of one cell in the full form; fewer where a draw takes long and the rate is far below the bound. */
export function drawsOf(job: Job): number {
  if (job.family === 'areas') return job.setting.n <= 200 ? 20_000 : job.setting.n <= 1000 ? 8000 : 4000;
  if (job.family === 'cells' && job.setting.metric !== 'f1') return 10_000;
  return 20_000;
}
