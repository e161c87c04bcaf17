import type { Skew } from '../mean-world.ts';
import {
  clusteredAtLimit,
  meansAtLimit,
  type PairWorld,
  strataAtLimit,
  strataMeansAtLimit,
  type Truly,
  weightedAtLimit,
} from './between-groups-worlds.ts';
import { type ChangeSetting, changeWorld } from './change-worlds.ts';
import { metricsWorld } from './metrics-world.ts';
import { promised } from './promised.ts';

/** What the shipped decision says of one imagined test set. */
export interface Seen {
  within: boolean;
  beyond: boolean;
  /** Nothing could be decided, whatever the numbers. */
  refused: boolean;
  /** Whether a two-sided 95 % interval holds the truth; absent where none is looked at. */
  covered?: boolean;
}

/** One measured cell of the tables on comparisons by more than counts, and on changes. */
export interface PairJob {
  table: 'weights' | 'clusters' | 'means' | 'strata' | 'change' | 'metrics';
  name: string;
  truly: Truly;
  /** The 99 % upper bounds of what is said in a share of test sets; absent where it is no claim, or true. */
  promised: { within?: number; beyond?: number };
  draws: number;
  seen(seed: number): Seen;
}

const alpha = 0.05;
const both: readonly Truly[] = ['equal', 'at the limit'];
const compares = ['ratio', 'difference'] as const;

export const pairJobs: readonly PairJob[] = [
  ...weights(),
  ...clusters(),
  ...means(),
  ...strata(),
  ...changes(),
  ...metrics(),
  ...strataOfMeans(),
];

function pairJob(table: PairJob['table'], truly: Truly, world: PairWorld, draws: number): PairJob {
  const { limit, compared, name } = world;
  return {
    table,
    name,
    truly,
    draws,
    promised:
      truly === 'equal' ? { beyond: promised.equal } : { within: promised.limit, beyond: promised.limit },
    seen(seed) {
      const { comparison, truth } = compared(seed);
      if (!comparison || comparison.insufficient) return { within: false, beyond: false, refused: true };
      const within = comparison.met(limit) <= alpha;
      const beyond = !within && comparison.broken(limit) <= alpha;
      const [low, high] = comparison.interval(0.95);
      return { within, beyond, refused: false, covered: low <= truth && truth <= high };
    },
  };
}

function weights(): PairJob[] {
  const designs: [readonly [number, number], number, number][] = [
    [[60, 1000], 0.4, 0.5],
    [[200, 200], 0.1, 1],
    [[1000, 1000], 0.3, 0.5],
  ];
  return designs.flatMap(([sizes, rate, sigma]) =>
    compares.flatMap((compare) =>
      both.map((truly) => {
        // Where much can be shown the share stands near α, and more draws tell on which side.
        const draws = truly === 'at the limit' && sizes[0] >= 1000 ? 20_000 : 3000;
        return pairJob('weights', truly, weightedAtLimit(sizes, rate, sigma, compare, truly), draws);
      }),
    ),
  );
}

function clusters(): PairJob[] {
  const designs: { clusters: readonly [number, number]; shared?: 'together' | 'against' }[] = [
    { clusters: [30, 30] },
    { clusters: [30, 200] },
    { clusters: [100, 100] },
    { clusters: [50, 50], shared: 'against' },
    { clusters: [60, 60], shared: 'together' },
    { clusters: [200, 200], shared: 'against' },
  ];
  return designs.flatMap((design) =>
    compares.flatMap((compare) =>
      both.map((truly) => {
        const world = clusteredAtLimit({ ...design, rate: 0.3, alike: 0.1, compare, truly });
        return pairJob('clusters', truly, world, 3000);
      }),
    ),
  );
}

function means(): PairJob[] {
  const designs: [readonly [number, number], Skew][] = [
    [[60, 60], 'normal'],
    [[60, 1000], 'normal'],
    [[60, 60], 'exponential gains'],
    [[60, 1000], 'exponential losses'],
    [[300, 300], 'exponential gains'],
    [[60, 1000], 'lognormal losses'],
    [[300, 300], 'lognormal gains'],
    [[1000, 1000], '1 in 10 loses much'],
  ];
  return designs.flatMap(([sizes, skew]) =>
    both.map((truly) => pairJob('means', truly, meansAtLimit(sizes, skew, truly), 3000)),
  );
}

function strata(): PairJob[] {
  const designs: [number, readonly [number, number], number][] = [
    [30, [3, 8], 0.4],
    [5, [100, 100], 0.4],
    [6, [15, 200], 0.2],
  ];
  return designs.flatMap(([count, sizes, rate]) =>
    compares.flatMap((compare) =>
      both.map((truly) => pairJob('strata', truly, strataAtLimit(count, sizes, rate, compare, truly), 3000)),
    ),
  );
}

function strataOfMeans(): PairJob[] {
  const designs: [number, readonly [number, number], Skew][] = [
    [30, [2, 6], 'normal'],
    [30, [2, 6], 'exponential gains'],
    [60, [1, 5], 'normal'],
    [5, [60, 60], 'normal'],
    [5, [40, 200], 'exponential losses'],
  ];
  return designs.flatMap(([count, sizes, skew]) =>
    both.map((truly) => pairJob('strata', truly, strataMeansAtLimit(count, sizes, skew, truly), 1500)),
  );
}

/** With a margin of 0 an equal challenger stands on the limit itself; else the gap grows by just the margin. */
function changes(): PairJob[] {
  const designs: Pick<ChangeSetting, 'sizes' | 'sigma' | 'clusters' | 'shared'>[] = [
    { sizes: [100, 500] },
    { sizes: [400, 400], sigma: 0.7 },
    { sizes: [100, 500], sigma: 0.5 },
    { sizes: [8, 8], clusters: 60 },
    { sizes: [4, 4], clusters: 100, shared: 'alike' },
    { sizes: [4, 4], clusters: 100, shared: 'opposed' },
  ];
  return designs.flatMap((design) =>
    compares.flatMap((compare) =>
      both.map((truly): PairJob => {
        const margin = truly === 'equal' ? 0 : compare === 'ratio' ? 0.1 : 0.05;
        const setting = { ...design, rates: [0.3, 0.5], differing: 0.16, compare, margin } as const;
        const { name, truth, judged } = changeWorld({ ...setting, moved: margin });
        return {
          table: 'change',
          name: `${compare} of ${name}`,
          truly,
          draws: 2000,
          promised: { within: promised.limit, beyond: promised.limit },
          seen(seed) {
            const { status, interval } = judged(seed);
            return {
              within: status === 'pass',
              beyond: status === 'fail',
              refused: interval === undefined,
              covered: interval && interval[0] <= truth && truth <= interval[1],
            };
          },
        };
      }),
    ),
  );
}

/** The three usual metrics of a change together: passed where all are, failed where any is. */
function metrics(): PairJob[] {
  const designs = [
    { sizes: [50, 1000], differing: 0.1 },
    { sizes: [400, 400], differing: 0.1 },
    { sizes: [1000, 1000, 1000], differing: 0.1 },
    { sizes: [200, 3000], differing: 0.2 },
  ];
  return designs.flatMap((design) =>
    both.map((truly): PairJob => {
      const loss = truly === 'equal' ? 0 : 0.02;
      const { name, judged } = metricsWorld({ ...design, loss, margin: 0.02 });
      return {
        table: 'metrics',
        name,
        truly,
        draws: 4000,
        promised: truly === 'equal' ? {} : { within: promised.limit },
        seen(seed) {
          const statuses = judged(seed);
          return {
            within: statuses.every((status) => status === 'pass'),
            beyond: statuses.includes('fail'),
            refused: false,
          };
        },
      };
    }),
  );
}
