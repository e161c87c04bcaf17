import type { DisparityWorld } from './disparity-world.ts';

/** One measured cell of docs/fairness-error-rates.md. */
export interface DisparityJob {
  table: 'equal' | 'limit' | 'power' | 'mean';
  /** Where it stands in its table. */
  row: string;
  limit: string;
  column: string;
  world: DisparityWorld;
  draws: number;
  coverage?: number;
  mean?: boolean;
  /** Of the group that lies at the limit from the others. */
  side?: 'lower' | 'higher';
}

const limits = [
  { name: 'ratio at least 0.8', compare: 'ratio', limit: 0.8 },
  { name: 'difference at most 0.1', compare: 'difference', limit: 0.1 },
] as const;
const rates = [0.02, 0.05, 0.1, 0.3, 0.5];

/** Rows of each group: all alike, or one small group among large ones, or one large among small. */
const designs: { name: string; sizes: number[] }[] = [
  ...[2, 4, 8].flatMap((groups) =>
    [50, 200, 1000, 5000].map((n) => ({ name: `${groups} × ${n}`, sizes: Array<number>(groups).fill(n) })),
  ),
  { name: '50 and 5000', sizes: [50, 5000] },
  { name: '50 and 3 × 2000', sizes: [50, 2000, 2000, 2000] },
  { name: '7 × 50 and 5000', sizes: [50, 50, 50, 50, 50, 50, 50, 5000] },
];

export const disparityJobs: readonly DisparityJob[] = [...equal(), ...atLimit(), ...power(), ...means()];

function drawsOf(sizes: readonly number[]): number {
  return sizes.length === 8 ? 4000 : sizes.length === 4 ? 10_000 : 20_000;
}

function equal(): DisparityJob[] {
  return limits.flatMap(({ name, compare, limit }) =>
    designs.flatMap(({ name: row, sizes }) =>
      rates.map((rate): DisparityJob => {
        const world = { compare, limit, sizes, rates: [sizes.map(() => rate)] };
        const coverage = 3000;
        return {
          table: 'equal',
          row,
          limit: name,
          column: `rate ${rate}`,
          world,
          draws: drawsOf(sizes),
          coverage,
        };
      }),
    ),
  );
}

/** The first group lies exactly at the limit from all others: below them, or above them. */
function atLimit(): DisparityJob[] {
  return limits.flatMap(({ name, compare, limit }) =>
    designs.flatMap(({ name: row, sizes }) =>
      rates.flatMap((rate) =>
        sidesOf(sizes).flatMap((side): DisparityJob[] => {
          const far = compare === 'ratio' ? rate * limit : rate + limit;
          const [low, high] = [Math.min(rate, far), Math.max(rate, far)];
          const [first, others] = side === 'lower' ? [low, high] : [high, low];
          const world = { compare, limit, sizes, rates: [sizes.map((_, i) => (i === 0 ? first : others))] };
          const column = `rates ${rate} and ${written(far)}`;
          return [
            {
              table: 'limit',
              row,
              limit: name,
              column,
              side,
              world,
              draws: sizes.length === 2 ? 100_000 : 30_000,
            },
          ];
        }),
      ),
    ),
  );
}

/** Two groups of one size are each other’s mirror image. */
function sidesOf(sizes: readonly number[]): ('lower' | 'higher')[] {
  return sizes.length === 2 && sizes[0] === sizes[1] ? ['lower'] : ['lower', 'higher'];
}

function power(): DisparityJob[] {
  const gaps = {
    ratio: [1, 0.9, 0.6, 0.4],
    difference: [0, 0.05, 0.2, 0.3],
  };
  const rate = 0.4;
  return limits.flatMap(({ name, compare, limit }) =>
    designs.flatMap(({ name: row, sizes }) =>
      gaps[compare].map((gap): DisparityJob => {
        const first = compare === 'ratio' ? rate * gap : rate - gap;
        const world = { compare, limit, sizes, rates: [sizes.map((_, i) => (i === 0 ? first : rate))] };
        return { table: 'power', row, limit: name, column: `true ${gap}`, world, draws: 2000 };
      }),
    ),
  );
}

/** `agg: mean`: one metric is equal, the other lies so far apart that their mean is exactly at the limit; or both are equal. */
function means(): DisparityJob[] {
  return limits.flatMap(({ name, compare, limit }) =>
    [
      { name: '2 × 200', sizes: [200, 200] },
      { name: '2 × 1000', sizes: [1000, 1000] },
      { name: '4 × 1000', sizes: [1000, 1000, 1000, 1000] },
      { name: '50 and 5000', sizes: [50, 5000] },
    ].flatMap(({ name: row, sizes }) =>
      [0.05, 0.3].flatMap((rate): DisparityJob[] => {
        const even = sizes.map(() => rate);
        const far = compare === 'ratio' ? rate * (2 * limit - 1) : rate + 2 * limit;
        const apart = sizes.map((_, i) => (i === 0 ? far : rate));
        const base = {
          table: 'mean',
          row,
          limit: name,
          mean: true,
          draws: sizes.length > 2 ? 1000 : 4000,
        } as const;
        const column = `rate ${rate}`;
        return [
          { ...base, column: `${column}, equal`, world: { compare, limit, sizes, rates: [even, even] } },
          {
            ...base,
            column: `${column}, at the limit`,
            world: { compare, limit, sizes, rates: [even, apart] },
          },
        ];
      }),
    ),
  );
}

function written(x: number): string {
  return String(Number(x.toPrecision(3)));
}
