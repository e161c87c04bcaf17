import { binNames } from '../bin-names.ts';
import { type Codes, newCodes } from './codes.ts';
import type { Database } from './database.ts';
import {
  mostGroups,
  mostLevels,
  mostNumbers,
  refuseLevels,
  refuseManyGroups,
  refuseTexts,
  refuseUnfitLevels,
} from './refuse-slices.ts';
import type { SliceColumn } from './request.ts';
import { literal } from './sql-text.ts';
import type { LoadedTable } from './table.ts';

/** The level of rows without a value, and of those whose value reads so. */
export const missingLevel = '(missing)';

/** How one column of a slice is read from the stream, and what its codes mean. */
export interface SliceReader {
  column: string;
  asked: SliceColumn;
  /** SQL that gives the code as INTEGER (−1 where missing), or the value as DOUBLE (NaN where missing). */
  expression: string;
  kind: 'i32' | 'f64';
  /** Names of the codes; the last one is `(missing)`. */
  levels: readonly string[];
  codes: Codes;
  code(value: number): number;
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

/** What tells columns of slices apart, however often they are asked for: the column and how it is cut. */
export function sliceKey({ column, bins, edges }: SliceColumn): string {
  return JSON.stringify([column, bins, edges]);
}

let types = 0;

/** Prepares the reading of one column of a slice; the codes are filled by the caller. */
export async function prepareSlice(
  database: Database,
  table: LoadedTable,
  slice: SliceColumn,
  /** The column is protected: fewer levels, and no value in a message. */
  people: boolean,
): Promise<SliceReader> {
  const { column } = slice;
  const text = table.text(column);
  if (slice.bins === undefined && slice.edges === undefined) {
    const found = await database.rows(
      `SELECT DISTINCT ${text} AS level FROM ${table.from} WHERE level IS NOT NULL LIMIT ${(people ? mostGroups : mostLevels) + 1}`,
    );
    if (people && found.length > mostNumbers) await refuseManyGroups(database, table, slice);
    if (found.length > mostLevels) throw refuseLevels(slice);
    const texts = found.map(([level]) => String(level));
    refuseUnfitLevels(slice, texts);
    const levels = texts.filter((level) => level !== missingLevel).sort();
    const type = `tollgate_level_${types++}`;
    if (levels.length > 0)
      await database.run(`CREATE TYPE ${type} AS ENUM (${levels.map(literal).join(', ')})`);
    return {
      column,
      asked: slice,
      expression: table.code(column, levels, type),
      kind: 'i32',
      levels: [...levels, missingLevel],
      codes: newCodes(levels.length + 1, table.rows),
      code: (value) => (value < 0 ? levels.length : value),
    };
  }
  const number = table.number(column);
  const [[texts, example]] = await database.rows(
    `SELECT count(*), any_value(${text}) FROM ${table.from} WHERE ${table.raw(column)} IS NOT NULL AND ${number} IS NULL AND ${text} IS NOT NULL`,
  );
  if (Number(texts) > 0) throw refuseTexts(slice, Number(texts), example, people);
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
  const levels = [...binNames(edges), missingLevel];
  if (levels.length > mostLevels + 1) throw refuseLevels(slice);
  return {
    column,
    asked: slice,
    expression: `coalesce(${number}, 'NaN'::DOUBLE)`,
    kind: 'f64',
    levels,
    codes: newCodes(levels.length, table.rows),
    code: (value) => (Number.isNaN(value) ? levels.length - 1 : binOf(edges, value)),
  };
}
