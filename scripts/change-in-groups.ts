/**
 * Measures how often the shipped verdict calls an equal challenger worse in a group, or more unequal between groups, and
 * how often it errs where the truth stands on the limit. Prints the tables of docs/decisions/change-in-groups.md:
 * `node scripts/change-in-groups.ts`, with `--draws 200` for a quick look.
 */
import { parseArgs } from 'node:util';
import { assessFairness } from '../shared/checks/fairness/assess-fairness.ts';
import type { FairnessSettings } from '../shared/checks/fairness/settings.ts';
import type { Cells, Sample } from '../shared/data/evaluation.ts';
import { random, randomBinomial } from '../shared/stats/index.ts';

interface World {
  sizes: readonly number[];
  /** The champion's true rate in each group. */
  rates: readonly number[];
  /** Share of rows on which the models differ. */
  differing: number;
}

const worlds: readonly World[] = [
  { sizes: [50, 1_000], rates: [0.5, 0.3] },
  { sizes: [30, 1_000], rates: [0.2, 0.2] },
  { sizes: [100, 100], rates: [0.3, 0.1] },
  { sizes: [200, 800, 3_000], rates: [0.4, 0.5, 0.6] },
  { sizes: [50, 50, 50, 50], rates: [0.1, 0.1, 0.1, 0.1] },
].flatMap((world) => [0.05, 0.1].map((differing) => ({ ...world, differing })));

const margin = 0.02;

/** Rows of one group in which the challenger's rate is the champion's plus `change`; all labels are negative. */
function sampleOf(n: number, rate: number, differing: number, change: number, uniform: () => number): Sample {
  const [lost, gained] = [(differing - change) / 2, (differing + change) / 2];
  const count = new Float64Array(4);
  let [left, rest] = [n, 1];
  for (const [i, share] of [lost, gained, rate - lost].entries()) {
    count[i] = randomBinomial(left, Math.min(1, share / rest), uniform);
    left -= count[i];
    rest -= share;
  }
  count[3] = left;
  const cells: Cells = {
    n,
    label: new Int32Array(4),
    prediction: { champion: Int32Array.of(1, 0, 1, 0), challenger: Int32Array.of(0, 1, 1, 0) },
    count,
  };
  return { n, cells };
}

const limit = { limit: 0.9, agg: 'worst_case', required: true } as const;

/** The checks of one imagined test set, by id; `changes` is the true change of each group's rate. */
function judged(
  world: World,
  changes: readonly number[],
  tolerated: number,
  seed: number,
): Map<string, string> {
  const uniform = random(seed);
  const settings: FairnessSettings = {
    protected: [{ column: 'g' }],
    missing: 'group',
    intersections: { of: 1, required: false },
    limits: {
      difference: { ...limit, disparity: 'demographic_parity_difference' },
      ratio: { ...limit, disparity: 'demographic_parity_ratio', limit: 0.01 },
    },
    change: {
      margin: tolerated,
      'ratio-margin': tolerated,
      metrics: ['false_positive_rate'],
      required: false,
    },
    exclude: [],
    'smallest-shown': 1,
  };
  const samples = world.sizes.map((n, i) =>
    sampleOf(n, world.rates[i], world.differing, changes[i], uniform),
  );
  const levels = samples.map((sample, i) => ({ level: { g: String(i) }, n: sample.n, sample: () => sample }));
  const { checks } = assessFairness({
    evaluation: {
      task: 'binary',
      classes: ['no', 'yes'],
      overall: samples[0],
      slices: [{ by: ['g'], levels }],
    },
    sets: [{ by: [{ column: 'g' }] }],
    settings,
    alpha: 0.05,
    seed: 1,
  });
  return new Map(checks.map(({ id, status }) => [id, status]));
}

function share(draws: number, hit: (seed: number) => boolean): string {
  let hits = 0;
  for (let seed = 1; seed <= draws; seed++) if (hit(seed)) hits++;
  return `${((100 * hits) / draws).toFixed(1)} %`;
}

const { values } = parseArgs({ options: { draws: { type: 'string', default: '4000' } } });
const draws = Number(values.draws);
const ids = ['change/false_positive_rate/g', 'change/difference/g', 'change/ratio/g'];

console.log(
  '| Rows | Rates | Differ | Equal, margin 0: worse | farther apart | lower ratio | Equal, margin 0.02: worse | Farther apart by 0.02: claimed | passed |',
);
console.log('| - | - | - | - | - | - | - | - | - |');
for (const world of worlds) {
  const equal = world.sizes.map(() => 0);
  const blocked = (id: string, tolerated: number) =>
    share(draws, (seed) => judged(world, equal, tolerated, seed).get(id) === 'fail');
  // The second group moves away from the first by just the margin.
  const away = world.rates[1] > world.rates[0] ? margin : -margin;
  const moved = equal.map((_, i) => (i === 1 ? away : 0));
  const at = (status: string) =>
    share(draws, (seed) => judged(world, moved, margin, seed).get(ids[1]) === status);
  console.log(
    `| ${[
      world.sizes.map((n) => n.toLocaleString('en-US')).join(' : '),
      world.rates.join(' : '),
      `${100 * world.differing} %`,
      ...ids.map((id) => blocked(id, 0)),
      blocked(ids[0], margin),
      at('fail'),
      at('pass'),
    ].join(' | ')} |`,
  );
}
