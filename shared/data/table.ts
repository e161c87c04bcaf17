import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { readDelimitedHeader } from './delimited-header.ts';
import { readSource } from './read-source.ts';
import type { Source } from './source.ts';
import { literal } from './sql-text.ts';
import { suggestion } from './suggestion.ts';

/** What a column's values are: csv and tsv know text only. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'other';

export interface Column {
  name: string;
  type: ColumnType;
  /** DuckDB's name of the type that the file declares; absent for text formats. */
  declared?: string;
}

/** Columns of a table, ready for queries. Expressions are SQL over `from`. */
export interface TableView {
  /** What stands after FROM; scanned twice it gives the same order. */
  from: string;
  /** A column's values as text, empty ones NULL; whole numbers have no decimal point. */
  text(name: string): string;
  /** A column's values as DOUBLE; NULL where empty or no number. */
  number(name: string): string;
  /** What tells rows apart: a column of whole numbers as it is (their text would tell no more), any other as text. */
  key(name: string): string;
  /** A column's values as the file has them. */
  raw(name: string): string;
  drop(): Promise<void>;
}

/** A view of a table whose values can be told by their codes. */
export interface CodedView extends TableView {
  /** Place of a column's value, as text, among these as INTEGER; −1 where it is none. `type` is the ENUM of them. */
  code(name: string, texts: readonly string[], type: string): string;
}

/** A view whose rows are counted, and which is cheap to scan again. */
export interface LoadedTable extends CodedView {
  rows: number;
}

/** A table of the user's whose column names are known and whose rows are not yet read. */
export interface Table {
  source: Source;
  columns: readonly Column[];
  has(name: string): boolean;
  /** @throws InputError naming `setting`, the nearest column and the hint where the column is absent or there twice. */
  column(name: string, setting: string, hint?: string): Column;
  /** These columns for one scan, which reads the files; `readSource` explains what goes wrong in it. */
  view(names: readonly string[]): Promise<CodedView>;
  /** Reads these columns. @throws InputError where the files cannot be read or hold no rows. */
  load(names: readonly string[]): Promise<LoadedTable>;
}

interface Scan {
  columns: Column[];
  /** FROM clause that names column k `c<k>`, or for JSON holds one column `json`. */
  from: string;
  /** SQL for column k over `from`. */
  expression(k: number): string;
  /** Whether scanning again is cheap; else the columns are copied into a temporary table. */
  rescans: boolean;
}

/** Longest row that is read, in bytes: room for cells of some megabytes. Every thread has buffers of twice that. */
const longestRow = 8 * 1024 * 1024;

function list(files: readonly string[]): string {
  return `[${files.map(literal).join(', ')}]`;
}

async function scanDelimited(source: Source, files: readonly string[]): Promise<Scan> {
  const header = await readDelimitedHeader(source, files[0]);
  for (const file of files.slice(1)) {
    const other = await readDelimitedHeader(source, file);
    if (other.delimiter !== header.delimiter || other.names.join('\0') !== header.names.join('\0')) {
      throw new InputError({
        input: source.input,
        rule: 'must be files with the same header',
        received: `other columns in ${JSON.stringify(basename(file))} than in ${JSON.stringify(basename(files[0]))}`,
      });
    }
  }
  const types = header.names.map((_, k) => `'c${k}': 'VARCHAR'`).join(', ');
  const packed = source.compression === 'none' ? 'none' : source.compression;
  return {
    columns: header.names.map((name) => ({ name, type: 'text' })),
    from: `read_csv(${list(files)}, columns = {${types}}, auto_detect = false, header = true,
      delim = ${literal(header.delimiter)}, quote = '"', escape = '"', nullstr = '', strict_mode = true,
      null_padding = false, ignore_errors = false, hive_partitioning = false, compression = '${packed}',
      max_line_size = ${longestRow}, buffer_size = ${2 * longestRow})`,
    expression: (k) => `c${k}`,
    rescans: false,
  };
}

const parquetTypes: [RegExp, ColumnType][] = [
  [/^VARCHAR$/, 'text'],
  [/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, 'integer'],
  [/^(FLOAT|DOUBLE|DECIMAL.*)$/, 'number'],
  [/^BOOLEAN$/, 'boolean'],
];

async function scanParquet(database: Database, files: readonly string[]): Promise<Scan> {
  const read = `read_parquet(${list(files)}, hive_partitioning = false, binary_as_string = true)`;
  const described = await database.rows(`DESCRIBE SELECT * FROM ${read}`);
  // DuckDB renames `score` beside `Score`; the file's own schema says the names as they are.
  const schema = await database.rows(`SELECT name, num_children FROM parquet_schema(${literal(files[0])})`);
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = Number(schema[at++][1] ?? 0);
    for (let child = 0; child < children; child++) skip();
  };
  while (at < schema.length) {
    names.push(String(schema[at][0]));
    skip();
  }
  const exact = names.length === described.length;
  return {
    columns: described.map(([name, type], k) => ({
      name: exact ? names[k] : String(name),
      type: parquetTypes.find(([pattern]) => pattern.test(String(type)))?.[1] ?? 'other',
      declared: String(type),
    })),
    from: `${read} AS scan(${described.map((_, k) => `c${k}`).join(', ')})`,
    expression: (k) => `c${k}`,
    rescans: true,
  };
}

/** Rows of a JSON file whose keys are taken for the table's columns. */
const sampledRows = 10_000;

async function scanJson(database: Database, source: Source, files: readonly string[]): Promise<Scan> {
  const read = `read_json_objects(${list(files)}, format = 'newline_delimited', hive_partitioning = false,
    maximum_object_size = ${longestRow})`;
  const sampled = await database.rows(
    `SELECT key, list(DISTINCT json_type(json, '/' || replace(replace(key, '~', '~0'), '/', '~1')))
     FROM (SELECT json, unnest(json_keys(json)) AS key, unnest(range(len(json_keys(json)))) AS place,
                  row_number() OVER () AS place_of_row
           FROM (SELECT json FROM ${read} LIMIT ${sampledRows}))
     GROUP BY key ORDER BY min(place_of_row), min(place)`,
  );
  if (sampled.length === 0) {
    throw new InputError({
      input: source.input,
      rule: 'must hold one JSON object a line',
      received: `${JSON.stringify(basename(files[0]))}, which holds none`,
    });
  }
  const typeOf = (types: unknown): ColumnType => {
    const seen = new Set(Array.isArray(types) ? types : []);
    seen.delete('NULL');
    if (seen.size === 0 || [...seen].every((type) => type === 'VARCHAR')) return 'text';
    if ([...seen].every((type) => type === 'BIGINT' || type === 'UBIGINT')) return 'integer';
    if ([...seen].every((type) => type === 'BIGINT' || type === 'UBIGINT' || type === 'DOUBLE'))
      return 'number';
    return seen.size === 1 && seen.has('BOOLEAN') ? 'boolean' : 'other';
  };
  const names = sampled.map(([key]) => String(key));
  return {
    columns: sampled.map(([key, types]) => ({ name: String(key), type: typeOf(types) })),
    from: read,
    expression: (k) => `(json ->> ${literal(`/${names[k].replaceAll('~', '~0').replaceAll('/', '~1')}`)})`,
    rescans: false,
  };
}

function textExpression(column: string, type: ColumnType, isText: boolean): string {
  if (isText && type === 'number') return `nullif(regexp_replace(${column}, '^(-?[0-9]+)\\.0$', '\\1'), '')`;
  if (isText) return `nullif(${column}, '')`;
  if (type !== 'number') return `nullif(CAST(${column} AS VARCHAR), '')`;
  return `CASE WHEN isnan(CAST(${column} AS DOUBLE)) THEN NULL
    WHEN ${column} = trunc(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR)
    ELSE CAST(${column} AS VARCHAR) END`;
}

function numberExpression(column: string, type: ColumnType, isText: boolean): string {
  // DuckDB takes 1_000 for a number; nobody else does.
  if (isText) return `CASE WHEN contains(${column}, '_') THEN NULL ELSE TRY_CAST(${column} AS DOUBLE) END`;
  return type === 'other' ? `TRY_CAST(CAST(${column} AS VARCHAR) AS DOUBLE)` : `CAST(${column} AS DOUBLE)`;
}

/** As many texts are faster sought one by one, in a column's dictionary where the file has one, than by an ENUM. */
const soughtTexts = 16;
const wholeNumber = /^(0|-?[1-9][0-9]{0,17})$/;

function codeExpression(
  column: string,
  text: string,
  kind: ColumnType,
  texts: readonly string[],
  type: string,
): string {
  if (texts.length === 0) return '-1';
  if (texts.length <= soughtTexts && kind === 'text') {
    return `coalesce(list_position([${texts.map(literal).join(', ')}], ${column}), 0) - 1`;
  }
  if (texts.length <= soughtTexts && kind === 'integer') {
    const cases = texts.map((one, code) => (wholeNumber.test(one) ? `WHEN ${one} THEN ${code}` : ''));
    return cases.every((one) => one === '') ? '-1' : `CASE ${column} ${cases.join(' ')} ELSE -1 END`;
  }
  return `coalesce(CAST(enum_code(TRY_CAST(${text} AS ${type})) AS INTEGER), -1)`;
}

/** What is said of a table that holds a header and nothing else. */
export function noRows(source: Source): InputError {
  return new InputError({
    input: source.input,
    rule: 'must hold at least one row',
    received: `${JSON.stringify(source.uri)}, which has column names and nothing else`,
  });
}

let tables = 0;

/**
 * Opens a table: finds out its columns, reads none of its rows. Column names are matched exactly,
 * letter case included. Text formats are read as text, so that no value changes before a rule is
 * applied to it.
 */
export async function openTable(
  database: Database,
  source: Source,
  files: readonly string[] = source.files,
): Promise<Table> {
  const scan = await readSource(source, async () => {
    if (source.format === 'parquet') return scanParquet(database, files);
    return source.format === 'jsonl' ? scanJson(database, source, files) : scanDelimited(source, files);
  });
  const isText = source.format !== 'parquet';
  const places = new Map<string, number[]>();
  for (const [k, { name }] of scan.columns.entries()) places.set(name, [...(places.get(name) ?? []), k]);

  const column = (name: string, setting: string, hint?: string): Column => {
    const found = places.get(name);
    if (!found) {
      const near = suggestion(name, [...places.keys()], 'Its columns are');
      throw new InputError({
        input: setting,
        rule: `must be a column of ${source.input} (${source.uri})`,
        received: JSON.stringify(name),
        fix: [near, hint].filter((part) => part !== undefined).join(' '),
      });
    }
    if (found.length > 1) {
      throw new InputError({
        input: setting,
        rule: `must be the name of one column of ${source.input} (${source.uri})`,
        received: `${JSON.stringify(name)}, which names ${found.length}`,
      });
    }
    return scan.columns[found[0]];
  };

  const select = async (names: readonly string[], kind: 'TABLE' | 'VIEW'): Promise<CodedView> => {
    const wanted = [...new Set(names)];
    const name = `tollgate_${tables++}`;
    const placeOf = (one: string): number => (places.get(one) ?? [])[0];
    const selected = wanted.map((one, k) => `${scan.expression(placeOf(one))} AS k${k}`);
    await database.run(
      `CREATE TEMP ${kind} ${name} AS SELECT ${selected.join(', ') || '1 AS k'} FROM ${scan.from}`,
    );
    const raw = (one: string): string => {
      const k = wanted.indexOf(one);
      if (k < 0) throw new Error(`column ${one} was not selected`);
      return `k${k}`;
    };
    const typeOf = (one: string): ColumnType => scan.columns[placeOf(one)].type;
    const text = (one: string) => textExpression(raw(one), typeOf(one), isText || typeOf(one) === 'text');
    return {
      from: name,
      text,
      key: (one) => (isText || typeOf(one) !== 'integer' ? text(one) : raw(one)),
      code(one, texts, type) {
        const kind = isText && typeOf(one) !== 'number' ? 'text' : isText ? 'other' : typeOf(one);
        return codeExpression(raw(one), text(one), kind, texts, type);
      },
      number: (one) => numberExpression(raw(one), typeOf(one), isText || typeOf(one) === 'text'),
      raw,
      drop: () => database.run(`DROP ${kind} ${name}`),
    };
  };

  return {
    source,
    columns: scan.columns,
    has: (name) => places.has(name),
    column,
    view: (names) => select(names, 'VIEW'),
    async load(names) {
      const kind = scan.rescans ? 'VIEW' : 'TABLE';
      const { view, count } = await readSource(source, async () => {
        const view = await select(names, kind);
        const [[count]] = await database.rows(`SELECT count(*) FROM ${view.from}`);
        return { view, count };
      });
      const rows = Number(count);
      if (rows === 0) throw noRows(source);
      return { ...view, rows };
    },
  };
}
