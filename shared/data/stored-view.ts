import type { FactColumn, ValueKind } from './facts.ts';

/** A column as a view has it. */
export interface StoredColumn extends FactColumn {
  /** SQL for its values. */
  raw: string;
  /** DuckDB's type of `raw`. */
  type: string;
  /** The texts are never empty: an empty one is NULL. */
  isTrimmed?: boolean;
}

const declaredKinds: readonly [RegExp, ValueKind][] = [
  [/[\])]$|^(STRUCT|MAP|UNION)\b/, 'nested'],
  [/^(VARCHAR|JSON|UUID|ENUM.*)$/, 'text'],
  [/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, 'integer'],
  [/^(FLOAT|DOUBLE)$/, 'number'],
  [/^BOOLEAN$/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^TIME(_NS)?( WITH TIME ZONE)?$/, 'time'],
];

/** What values of a declared type are: a decimal without places is an integer. */
export function kindOfType(type: string): ValueKind {
  const decimal = /^DECIMAL\(\d+,(\d+)\)$/.exec(type);
  if (decimal) return decimal[1] === '0' ? 'integer' : 'number';
  return declaredKinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}

const isFloat = (type: string): boolean => type === 'DOUBLE' || type === 'FLOAT';

/** SQL, true where the value is missing: NULL, an empty text, a NaN; never NULL. */
export function missingSql({ raw, type, isTrimmed }: StoredColumn): string {
  if (isFloat(type)) return `(${raw} IS NULL OR isnan(${raw}))`;
  if (type === 'VARCHAR' && !isTrimmed) return `(${raw} IS NULL OR ${raw} = '')`;
  return `(${raw} IS NULL)`;
}

/** SQL for the value as text, NULL where it is missing; whole numbers have no decimal point. */
export function textSql({ raw, type, isTrimmed }: StoredColumn): string {
  if (type === 'VARCHAR') return isTrimmed ? raw : `nullif(${raw}, '')`;
  if (isFloat(type)) {
    return `CASE WHEN isnan(${raw}) THEN NULL
      WHEN ${raw} = trunc(${raw}) AND abs(${raw}) < 1e15 THEN CAST(CAST(${raw} AS BIGINT) AS VARCHAR)
      ELSE CAST(${raw} AS VARCHAR) END`;
  }
  if (/^DECIMAL/.test(type)) {
    return `CASE WHEN ${raw} = trunc(${raw}) THEN CAST(CAST(${raw} AS HUGEINT) AS VARCHAR) ELSE CAST(${raw} AS VARCHAR) END`;
  }
  return `CAST(${raw} AS VARCHAR)`;
}

/** SQL for the value as it is stored, NULL where it is missing. */
export function valueSql({ raw, type, isTrimmed }: StoredColumn): string {
  if (isFloat(type)) return `nullif(${raw}, 'nan')`;
  return type === 'VARCHAR' && !isTrimmed ? `nullif(${raw}, '')` : raw;
}

/** What a text must look like to be a number here; as in `isOfKind`. */
const numberPattern = '[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?';

/** SQL for the value as DOUBLE; NULL where it is missing or no number. */
export function numberSql({ raw, type, kind }: StoredColumn): string {
  if (isFloat(type)) return `CAST(nullif(${raw}, 'nan') AS DOUBLE)`;
  if (type === 'VARCHAR') {
    if (kind === 'integer' || kind === 'number') return `TRY_CAST(${raw} AS DOUBLE)`;
    return `CASE WHEN regexp_full_match(${raw}, '${numberPattern}') THEN TRY_CAST(${raw} AS DOUBLE) END`;
  }
  if (/^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL.*|BOOLEAN)$/.test(type)) {
    return `CAST(${raw} AS DOUBLE)`;
  }
  return 'CAST(NULL AS DOUBLE)';
}

/** SQL for a date or time stamp as seconds since 1970 in UTC; a time stamp that says no zone is taken for UTC. */
export function secondsSql({ raw, type, kind, zones }: StoredColumn): string {
  if (kind !== 'date' && kind !== 'timestamp') return 'CAST(NULL AS DOUBLE)';
  if (type !== 'VARCHAR') return `CASE WHEN isfinite(${raw}) THEN epoch(${raw}) END`;
  if (kind === 'date') return `epoch(TRY_CAST(${raw} AS DATE))`;
  return `epoch(TRY_CAST(${raw} AS ${zones === 'none' ? 'TIMESTAMP' : 'TIMESTAMPTZ'}))`;
}
