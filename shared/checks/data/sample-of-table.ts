import type { Facts } from '../../data/facts.ts';

/** A column of a sample: numbers (NaN where missing) of numeric and time columns, else codes (−1 where missing). */
export interface ColumnSample {
  numbers?: Float64Array;
  codes?: Int32Array;
  /** The text of each code; what is longer than 200 characters is told apart, and not as it is. */
  levels?: readonly string[];
}

/** Cells that a sample may have, so that a table of 5,000 columns has a sample of some megabytes, too. */
const mostCells = 4_000_000;
const mostRows = 10_000;
const fewestRows = 1_000;

/** Columns that one query reads. */
const widest = 200;

/**
 * The same rows of every column, about 10,000 and at least 1,000 of them, drawn by a hash of their place; all rows of a
 * shorter table. What is seen in it is a suspicion that all rows must confirm.
 */
export async function sampleOfTable(
  table: Facts,
  seed: number,
): Promise<{ rows: number; isWhole: boolean; columns: ReadonlyMap<string, ColumnSample> }> {
  const most = Math.max(fewestRows, Math.min(mostRows, Math.floor(mostCells / table.columns.length)));
  const wanted = table.columns
    .filter(({ kind }) => kind !== 'nested' && kind !== 'other' && kind !== 'empty')
    .map(({ name, kind }) => ({
      name,
      as: kind === 'text' || kind === 'boolean' ? ('text' as const) : ('number' as const),
    }));
  const parts = Array.from({ length: Math.ceil(wanted.length / widest) }, (_, k) =>
    wanted.slice(k * widest, (k + 1) * widest),
  );
  const samples = [];
  for (const columns of parts) samples.push(await table.measure('sample', { columns, most, seed }));
  const columns = new Map(
    samples.flatMap((sample) => sample.columns.map(({ name, ...values }) => [name, values] as const)),
  );
  return { rows: samples[0]?.rows ?? 0, isWhole: table.rows <= most, columns };
}
