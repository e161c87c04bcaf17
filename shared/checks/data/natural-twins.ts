import type { Facts } from '../../data/facts.ts';
import { about } from '../sentence.ts';
import { type ColumnSample, sampleOfTable } from './sample-of-table.ts';

/** From so many pairs that chance alone makes on, rows that agree are no sign of a copy. */
const naturalTwins = 0.5;

/**
 * What chance alone makes of rows that agree in these columns, in words; undefined where it makes none, so that rows that
 * agree are a sign of something.
 */
export async function naturalTwinsIn(
  table: Facts,
  columns: readonly string[],
  seed: number,
): Promise<string | undefined> {
  const sample = await sampleOfTable(table, seed);
  const samples = columns.flatMap((name) => sample.columns.get(name) ?? []);
  const pairs = twinsByChance(samples, sample.rows, table.rows);
  if (pairs < naturalTwins) return undefined;
  return Number.isFinite(pairs)
    ? `chance alone makes at least ${about(pairs)} pairs that agree`
    : 'chance alone makes most rows agree';
}

/** A row's values as one text. */
function keyOf(samples: readonly ColumnSample[], row: number): string {
  return samples.map(({ numbers, codes }) => (numbers ?? codes)?.[row]).join(' ');
}

/**
 * How many pairs among `rows` rows would agree in all of these columns if the columns were independent, from the share of
 * agreeing pairs of each column among the sample's distinct rows; two missing values agree. Columns that depend on each
 * other make more of them, so that this is a lower bound.
 */
function twinsByChance(samples: readonly ColumnSample[], sampled: number, rows: number): number {
  const distinct = new Map<string, number>();
  for (let row = 0; row < sampled; row++) distinct.set(keyOf(samples, row), row);
  const n = distinct.size;
  // Where rows stand for ten others each, it is the columns that are coarse: the distinct rows then tell nothing.
  if (n < 2 || n * 10 < sampled) return Number.POSITIVE_INFINITY;
  let agreeing = 1;
  for (const { numbers, codes } of samples) {
    const values = numbers ?? codes ?? new Int32Array(sampled);
    const counts = new Map<number, number>();
    for (const row of distinct.values()) counts.set(values[row], (counts.get(values[row]) ?? 0) + 1);
    let pairs = 0;
    for (const count of counts.values()) pairs += count * (count - 1);
    agreeing *= pairs / (n * (n - 1));
  }
  return (agreeing * rows * (rows - 1)) / 2;
}
