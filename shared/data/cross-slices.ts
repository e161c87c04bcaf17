import { type Codes, newCodes } from './codes.ts';
import { mostLevels, refuseCrossing } from './refuse-slices.ts';
import type { SliceReader } from './slice-codes.ts';

/** The levels of several columns crossed: only those that some row has, in the columns' order. */
export interface CrossedLevels {
  by: readonly string[];
  levels: { level: Readonly<Record<string, string>>; n: number }[];
  /** Level of each row. */
  codes: Codes;
}

/** Combinations that are counted in one array; more are counted in a map. */
const densest = 1_000_000;

function countKeys(keys: Codes | Float64Array, size: number): Map<number, number> {
  const counts = new Map<number, number>();
  if (size > densest) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }
  const dense = new Float64Array(size);
  for (let i = 0; i < keys.length; i++) dense[keys[i]]++;
  for (const [key, count] of dense.entries()) if (count > 0) counts.set(key, count);
  return counts;
}

/** @throws InputError where more than 1,000 levels have rows. */
export function crossSlices(readers: readonly SliceReader[], n: number, people: boolean): CrossedLevels {
  const by = readers.map((reader) => reader.column);
  const size = readers.reduce((product, { levels }) => product * levels.length, 1);
  const keys =
    readers.length === 1 ? readers[0].codes : size < 2 ** 31 ? newCodes(size, n) : new Float64Array(n);
  if (readers.length > 1) {
    for (const { codes, levels } of readers) {
      for (let i = 0; i < n; i++) keys[i] = keys[i] * levels.length + codes[i];
    }
  }
  const counts = countKeys(keys, size);
  if (counts.size > mostLevels) {
    throw refuseCrossing(
      readers.map(({ asked }) => asked),
      counts.size,
      people,
    );
  }
  const sorted = [...counts.keys()].sort((a, b) => a - b);
  const codes = newCodes(sorted.length, n);
  if (size <= densest) {
    const codeOf = new Int32Array(size);
    for (const [code, key] of sorted.entries()) codeOf[key] = code;
    for (let i = 0; i < n; i++) codes[i] = codeOf[keys[i]];
  } else {
    const codeOf = new Map(sorted.map((key, code) => [key, code]));
    for (let i = 0; i < n; i++) codes[i] = codeOf.get(keys[i]) ?? 0;
  }
  const levels = sorted.map((key) => {
    let rest = key;
    const names: [string, string][] = [];
    for (const reader of readers.toReversed()) {
      names.unshift([reader.column, reader.levels[rest % reader.levels.length]]);
      rest = Math.floor(rest / reader.levels.length);
    }
    return { level: Object.fromEntries(names), n: counts.get(key) ?? 0 };
  });
  return { by, levels, codes };
}
