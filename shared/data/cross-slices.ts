import { type Codes, newCodes } from './codes.ts';
import { type Crossing, crossColumns } from './cross-columns.ts';
import { mostLevels, refuseCrossing } from './refuse-slices.ts';
import type { SliceReader } from './slice-codes.ts';

/** The levels of several columns crossed: only those that some row has, in the columns' order. */
export interface CrossedLevels {
  by: readonly string[];
  levels: { level: Readonly<Record<string, string>>; n: number }[];
  /** Level of each row, made when it is first read. */
  readonly codes: Codes;
  /** Part of the rows that each row is in, and the level of each part. */
  parts: { codes: Codes; count: number; level: Int32Array };
}

/** Parts of the rows that all slices share, where they are few: what is counted in them is counted in all slices. */
const mostParts = 1 << 16;

/**
 * Crosses the columns of each slice. Where the columns of all of them have few combinations, rows are parted once.
 *
 * @throws InputError where more than 1,000 levels have rows.
 */
export function crossSlices(
  slices: readonly (readonly SliceReader[])[],
  n: number,
  people: boolean,
): CrossedLevels[] {
  const readers = [...new Set(slices.flat())];
  const shared = slices.length > 1 && crossReaders(readers, n, Math.min(mostParts, n / 8));
  return slices.map((own) => {
    if (shared)
      return crossParts(
        own,
        shared,
        own.map((reader) => readers.indexOf(reader)),
        people,
      );
    const alone = crossReaders(own, n) as Crossing;
    return crossParts(own, alone, [...own.keys()], people);
  });
}

function crossReaders(readers: readonly SliceReader[], n: number, most?: number): Crossing | undefined {
  const columns = readers.map(({ codes, levels }) => ({ codes, levels: levels.length }));
  return crossColumns(columns, n, most);
}

/** The levels of a slice from parts of the rows that tell its columns apart, and maybe others. */
function crossParts(
  readers: readonly SliceReader[],
  { codes, digits, count }: Crossing,
  columns: readonly number[],
  people: boolean,
): CrossedLevels {
  const keys = Float64Array.from(count, (_, part) =>
    columns.reduce((key, column, k) => key * readers[k].levels.length + digits[column][part], 0),
  );
  const found = [...new Set(keys)].sort((a, b) => a - b);
  if (found.length > mostLevels) {
    throw refuseCrossing(
      readers.map(({ asked }) => asked),
      found.length,
      people,
    );
  }
  const codeOf = new Map(found.map((key, code) => [key, code]));
  const level = Int32Array.from(keys, (key) => codeOf.get(key) as number);
  const rows = new Float64Array(found.length);
  for (let part = 0; part < level.length; part++) rows[level[part]] += count[part];
  const levels = found.map((key, code) => ({ level: namesOf(readers, key), n: rows[code] }));
  let ofRows: Codes | undefined;
  return {
    by: readers.map(({ column }) => column),
    levels,
    parts: { codes, count: count.length, level },
    get codes() {
      ofRows ??= levelsOfRows(codes, level, found.length);
      return ofRows;
    },
  };
}

function levelsOfRows(parts: Codes, level: Int32Array, levels: number): Codes {
  const codes = newCodes(levels, parts.length);
  for (let i = 0; i < parts.length; i++) codes[i] = level[parts[i]];
  return codes;
}

function namesOf(readers: readonly SliceReader[], key: number): Record<string, string> {
  let rest = key;
  const names: [string, string][] = [];
  for (const { column, levels } of readers.toReversed()) {
    names.unshift([column, levels[rest % levels.length]]);
    rest = Math.floor(rest / levels.length);
  }
  return Object.fromEntries(names);
}
