import type { Database } from '../database.ts';
import type { MeasuredTable } from '../measures/measure.ts';
import { repeatedHashes } from '../measures/repeated-hashes.ts';
import { numberKey } from './numbers.ts';
import { type StoredKind, type StoredValue, storedValue } from './stored-value.ts';
import { instantSql } from './times.ts';

/** SQL expressions by which rows agree, one a column; NULL where the value is missing. */
export function ownKeys(table: MeasuredTable, columns: readonly string[]): string[] {
  return columns.map((column) => table.view.key(column));
}

/** Kinds whose values are compared as such, also with texts of another file. */
const families: readonly [readonly StoredKind[], (value: StoredValue) => string][] = [
  [['integer', 'decimal', 'float'], numberKey],
  [['date', 'timestamp'], instantKey],
  [['boolean'], booleanKey],
];

function instantKey(value: StoredValue): string {
  return `(CASE WHEN ${value.sql} IS NULL THEN NULL
    ELSE coalesce(CAST(${instantSql(value)} AS VARCHAR), ':' || ${value.text}) END)`;
}

function booleanKey({ kind, sql, text }: StoredValue): string {
  if (kind === 'boolean') return `CAST(${sql} AS VARCHAR)`;
  return `(CASE WHEN lower(${text}) IN ('true', 'false') THEN lower(${text}) ELSE ':' || ${text} END)`;
}

/**
 * SQL expressions by which rows of two tables agree. Where one file declares numbers, dates or booleans, the other's
 * texts are read as such: 1 agrees with the texts `1`, `1.0` and `01`. Two text columns agree by their text alone.
 */
export function sharedKeys(
  left: MeasuredTable,
  leftColumns: readonly string[],
  right: MeasuredTable,
  rightColumns: readonly string[],
): { left: string[]; right: string[] } {
  const pairs = leftColumns.map((column, k) => {
    const [a, b] = [storedValue(left, column), storedValue(right, rightColumns[k])];
    const family = families.find(([kinds]) => kinds.includes(a.kind) || kinds.includes(b.kind));
    // Of one type they are equal as they are stored.
    if (family && a.type === b.type) return [a.sql, b.sql];
    return family ? [family[1](a), family[1](b)] : [a.text, b.text];
  });
  return { left: pairs.map(([key]) => key), right: pairs.map(([, key]) => key) };
}

/** The keys with names of their own, for a subquery. */
export function named(keys: readonly string[]): { select: string; names: string[] } {
  const names = keys.map((_, k) => `tollgate_key_${k}`);
  return { select: keys.map((key, k) => `${key} AS ${names[k]}`).join(', '), names };
}

/** SQL, whether any of the keys is there. */
export function isAnyThere(keys: readonly string[]): string {
  return `(${keys.map((key) => `(${key}) IS NOT NULL`).join(' OR ')})`;
}

/** SQL for one value of all keys together, of which two are equal where all keys are, missing ones too. */
export function together(keys: readonly string[]): string {
  if (keys.length === 1) return `(${keys[0]})`;
  return `struct_pack(${keys.map((key, k) => `k${k} := ${key}`).join(', ')})`;
}

/** What stands after FROM for the rows that may agree on all keys with another row; rows without any key are left out. */
export async function rowsThatMayAgree(
  keys: readonly string[],
  table: MeasuredTable,
  database: Database,
): Promise<string> {
  const hash = `hash(${keys.join(', ')})`;
  const repeated = await repeatedHashes(hash, table, database, isAnyThere(keys));
  return `(SELECT * FROM ${table.view.from} WHERE ${isAnyThere(keys)} AND ${hash} IN (SELECT h FROM ${repeated.from}))`;
}
