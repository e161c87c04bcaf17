import { InputError } from '../errors.ts';
import { type Codes, newCodes } from './codes.ts';
import type { Database } from './database.ts';
import { quoted } from './refuse-rows.ts';
import type { SliceColumn } from './request.ts';
import { literal } from './sql-text.ts';
import type { LoadedTable } from './table.ts';

/** Most levels that one entry of `evaluate.slices` may have. */
export const mostLevels = 1000;

/** How one column of a slice is read from the stream, and what its codes mean. */
export interface SliceReader {
  column: string;
  /** SQL that gives the code as INTEGER (−1 where missing), or the value as DOUBLE (NaN where missing). */
  expression: string;
  kind: 'i32' | 'f64';
  /** Names of the codes; the last one is `(missing)`. */
  levels: readonly string[];
  codes: Codes;
  code(value: number): number;
}

function tooMany(column: string, by: string): InputError {
  return new InputError({
    input: 'evaluate.slices',
    rule: `must have at most ${mostLevels.toLocaleString('en-US')} levels`,
    received: `more in ${by}`,
    fix: `Bin the column ({column: ${JSON.stringify(column)}, bins: 4}) or leave it out.`,
  });
}

/** Bins closed below and open above: `below 25`, `25 to below 40`, `40 or more`. */
function binNames(edges: readonly number[]): string[] {
  if (edges.length === 0) return ['all'];
  return [
    `below ${edges[0]}`,
    ...edges.slice(1).map((edge, k) => `${edges[k]} to below ${edge}`),
    `${edges[edges.length - 1]} or more`,
  ];
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

let types = 0;

/** Prepares the reading of one column of a slice; the codes are filled by the caller. */
export async function prepareSlice(
  database: Database,
  table: LoadedTable,
  slice: SliceColumn,
): Promise<SliceReader> {
  const { column } = slice;
  const text = table.text(column);
  if (slice.bins === undefined && slice.edges === undefined) {
    const found = await database.rows(
      `SELECT DISTINCT ${text} AS level FROM ${table.from} WHERE level IS NOT NULL LIMIT ${mostLevels + 1}`,
    );
    if (found.length > mostLevels) throw tooMany(column, JSON.stringify(column));
    const levels = found.map(([level]) => String(level)).sort();
    const type = `tollgate_level_${types++}`;
    if (levels.length > 0)
      await database.run(`CREATE TYPE ${type} AS ENUM (${levels.map(literal).join(', ')})`);
    return {
      column,
      expression:
        levels.length > 0 ? `coalesce(CAST(enum_code(TRY_CAST(${text} AS ${type})) AS INTEGER), -1)` : '-1',
      kind: 'i32',
      levels: [...levels, '(missing)'],
      codes: newCodes(levels.length + 1, table.rows),
      code: (value) => (value < 0 ? levels.length : value),
    };
  }
  const number = table.number(column);
  const [[texts, example]] = await database.rows(
    `SELECT count(*), any_value(${text}) FROM ${table.from} WHERE ${text} IS NOT NULL AND ${number} IS NULL`,
  );
  if (Number(texts) > 0) {
    throw new InputError({
      input: 'evaluate.slices',
      rule: 'must bin columns of numbers',
      received: `${JSON.stringify(column)}, which holds ${quoted(example)}`,
    });
  }
  let edges = [...(slice.edges ?? [])];
  if (slice.edges === undefined) {
    const bins = slice.bins ?? 1;
    const at = Array.from({ length: bins - 1 }, (_, k) => (k + 1) / bins);
    const [[cuts]] =
      at.length === 0
        ? [[[]]]
        : await database.rows(
            `SELECT quantile_disc(value, [${at.join(', ')}])
             FROM (SELECT ${number} AS value FROM ${table.from}) WHERE NOT isnan(value)`,
          );
    edges = [...new Set(Array.isArray(cuts) ? cuts.map(Number) : [])];
  }
  edges.sort((a, b) => a - b);
  const levels = [...binNames(edges), '(missing)'];
  if (levels.length > mostLevels + 1) throw tooMany(column, JSON.stringify(column));
  return {
    column,
    expression: `coalesce(${number}, 'NaN'::DOUBLE)`,
    kind: 'f64',
    levels,
    codes: newCodes(levels.length, table.rows),
    code: (value) => (Number.isNaN(value) ? levels.length - 1 : binOf(edges, value)),
  };
}

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
export function crossSlices(readers: readonly SliceReader[], n: number): CrossedLevels {
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
  if (counts.size > mostLevels) throw tooMany(by[0], by.map((name) => JSON.stringify(name)).join(' × '));
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
