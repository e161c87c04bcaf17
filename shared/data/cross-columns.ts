import { type Codes, newCodes } from './codes.ts';

/** A column of codes, and how many different ones there may be. */
export interface CodedColumn {
  codes: Codes;
  levels: number;
}

/** Columns crossed: the combinations of codes that some row has, in the order of the columns' codes. */
export interface Crossing {
  /** Combination of each row. */
  codes: Codes;
  /** Of every column, its code in each combination. */
  digits: Int32Array[];
  /** Rows of each combination. */
  count: Float64Array;
}

/** Combinations that are numbered in one array; more are numbered in a map. */
const densest = 1 << 22;

/** Numbers keys in their order by the rows that have them, and writes the number in each row's place. */
function number(
  keys: Int32Array | Float64Array,
  size: number,
): { keys: number[]; count: Float64Array; codes: Codes } {
  if (size <= densest) {
    const place = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) place[keys[i]]++;
    const found: number[] = [];
    for (let key = 0; key < size; key++) if (place[key] > 0) found.push(key);
    const count = Float64Array.from(found, (key) => place[key]);
    for (const [code, key] of found.entries()) place[key] = code;
    const codes = newCodes(found.length, keys.length);
    for (let i = 0; i < keys.length; i++) codes[i] = place[keys[i]];
    return { keys: found, count, codes };
  }
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = [...counts.keys()].sort((a, b) => a - b);
  const place = new Map(found.map((key, code) => [key, code]));
  const codes = newCodes(found.length, keys.length);
  for (let i = 0; i < keys.length; i++) codes[i] = place.get(keys[i]) as number;
  return { keys: found, count: Float64Array.from(found, (key) => counts.get(key) as number), codes };
}

/**
 * Crosses columns of `n` rows, however many combinations they could have: only those of some row are numbered.
 * Undefined where more than `most` are.
 */
export function crossColumns(
  columns: readonly CodedColumn[],
  n: number,
  most = Number.POSITIVE_INFINITY,
): Crossing | undefined {
  let crossing: Crossing = { codes: newCodes(1, n), digits: [], count: Float64Array.of(n) };
  for (let next = 0; next < columns.length; ) {
    const taken: CodedColumn[] = [];
    let size = crossing.count.length;
    do {
      taken.push(columns[next]);
      size *= columns[next++].levels;
    } while (next < columns.length && size * columns[next].levels <= densest);
    const keys = size < 2 ** 31 ? new Int32Array(crossing.codes) : new Float64Array(crossing.codes);
    for (const { codes, levels } of taken) for (let i = 0; i < n; i++) keys[i] = keys[i] * levels + codes[i];
    const numbered = number(keys, size);
    if (numbered.keys.length > most) return undefined;
    const own = taken.map(() => new Int32Array(numbered.keys.length));
    const before = new Int32Array(numbered.keys.length);
    for (const [k, key] of numbered.keys.entries()) {
      let rest = key;
      for (let c = taken.length - 1; c >= 0; c--) {
        own[c][k] = rest % taken[c].levels;
        rest = Math.floor(rest / taken[c].levels);
      }
      before[k] = rest;
    }
    const earlier = crossing.digits.map((digits) => before.map((k) => digits[k]));
    crossing = { codes: numbered.codes, digits: [...earlier, ...own], count: numbered.count };
  }
  return crossing;
}
