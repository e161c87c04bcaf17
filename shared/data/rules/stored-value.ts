import type { TimeZones, ValueKind } from '../facts.ts';
import type { MeasuredTable } from '../measures/measure.ts';

/** How a column holds its values; all that has no arithmetic of its own is text. */
export type StoredKind =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'float'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'list'
  | 'nested';

export interface StoredValue {
  kind: StoredKind;
  /** DuckDB's name of the type of `sql`. */
  type: string;
  /** What all texts of the column are, so that each need not be asked; `text` where they are of several kinds. */
  texts?: ValueKind;
  /** Of texts that are time stamps, which of them say a zone. */
  zones?: TimeZones;
  /** The value as it is stored; NULL where it is missing: an empty text, a NaN. */
  sql: string;
  /** The value as text; NULL where it is missing. */
  text: string;
}

const kinds: readonly [RegExp, StoredKind][] = [
  [/(\[\d*\])$/, 'list'],
  [/^(STRUCT|MAP|UNION)\b/, 'nested'],
  [/^BOOLEAN$/, 'boolean'],
  [/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, 'integer'],
  [/^DECIMAL\(\d+,\d+\)$/, 'decimal'],
  [/^(FLOAT|DOUBLE)$/, 'float'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/, 'timestamp'],
  [/^TIME(_NS| WITH TIME ZONE)?$/, 'time'],
];

/** A column's values as the file holds them. Text formats hold text, Parquet holds what it declares. */
export function storedValue(table: MeasuredTable, column: string): StoredValue {
  const { declared = 'VARCHAR', kind: texts, zones } = table.column(column);
  const kind = kinds.find(([pattern]) => pattern.test(declared))?.[1] ?? 'text';
  const raw = table.view.raw(column);
  const text = `(${table.view.text(column)})`;
  if (kind === 'text') return { kind, type: 'VARCHAR', texts, zones, sql: text, text };
  const sql = kind === 'float' ? `(CASE WHEN isnan(${raw}) THEN NULL ELSE ${raw} END)` : raw;
  return { kind, type: declared, sql, text };
}
