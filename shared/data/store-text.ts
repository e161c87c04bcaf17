import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { readDelimitedHeader } from './delimited-header.ts';
import { listedFiles } from './read-parquet.ts';
import { readSource } from './read-source.ts';
import { quoted } from './refuse-rows.ts';
import type { Source } from './source.ts';
import { literal } from './sql-text.ts';
import { isOfKind, type TextKind, textKinds } from './text-kinds.ts';

/** A text source's rows in Parquet files of their own. */
export interface StoredText {
  /** What stands after FROM: of columns `c0` … as texts, NULL where they are empty, those asked for, and `place`. */
  from(columns: readonly number[]): string;
  files: readonly string[];
  rows: number;
  names: readonly string[];
  kinds: readonly TextKind[];
  /** What stands after FROM to read the user's files, and the SQL for a column there. */
  read(files: readonly string[], names: readonly string[]): string;
  expression(k: number, names: readonly string[]): string;
}

/** Longest row that is read, in bytes: room for cells of some megabytes. Every thread has buffers of twice that. */
const longestRow = 8 * 1024 * 1024;

/** Columns of one file: each that is written holds some 300 kB of memory, so that wide tables lie in several files. */
const columnsTogether = 250;

/** Cells that are written together: few, because each thread holds as many. */
const cellsTogether = 1_000_000;

let stores = 0;

interface Part {
  first: number;
  end: number;
}

function partsOf(width: number): Part[] {
  const together = width <= 2 * columnsTogether ? Math.max(1, width) : columnsTogether;
  return Array.from({ length: Math.ceil(width / together) }, (_, k) => ({
    first: k * together,
    end: Math.min(width, (k + 1) * together),
  }));
}

/** Writes the columns in files of few, each from its own query; gives what stands after FROM and the number of rows. */
async function write(
  database: Database,
  parts: readonly Part[],
  select: (part: Part) => string,
): Promise<Pick<StoredText, 'from' | 'files' | 'rows'>> {
  const files: string[] = [];
  for (const part of parts) {
    const file = join(database.folder, `text-${stores++}.parquet`);
    const rows = Math.min(20_480, Math.max(2_048, Math.ceil(cellsTogether / (part.end - part.first))));
    await database.run(
      `COPY (${select(part)}) TO ${literal(file)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE ${rows})`,
    );
    files.push(file);
  }
  const [[rows]] = await database.rows(`SELECT num_rows FROM parquet_file_metadata(${literal(files[0])})`);
  return {
    from(columns) {
      const read = files.flatMap((file, k) =>
        columns.length === 0
          ? k > 0
            ? []
            : [file]
          : columns.some((c) => c >= parts[k].first && c < parts[k].end)
            ? [file]
            : [],
      );
      const named = read.map(
        (file, k) => `read_parquet(${literal(file)}, hive_partitioning = false) AS p${k}`,
      );
      return `(SELECT *, p0.file_row_number AS place FROM ${named.join(' POSITIONAL JOIN ')})`;
    },
    files,
    rows: Number(rows),
  };
}

/** DuckDB takes these from the header as they are. */
function isPlainName(name: string): boolean {
  return name !== '' && name === name.trim() && !/["\r\n]/.test(name);
}

/** DuckDB's own limit for a line, where its reader of csv is told no other. */
const usualLine = 2_000_000;

async function mayHaveLongLines(source: Source, files: readonly string[]): Promise<boolean> {
  if (source.compression !== 'none') return true;
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.some((size) => size > usualLine);
}

async function storeDelimited(
  database: Database,
  source: Source,
  files: readonly string[],
): Promise<StoredText> {
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
  const read = (from: readonly string[], names: readonly string[]): string =>
    `read_csv(${listedFiles(from)}, columns = {${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}},
      auto_detect = false, header = true, delim = ${literal(header.delimiter)}, quote = '"', escape = '"', nullstr = '',
      strict_mode = true, null_padding = false, ignore_errors = false, hive_partitioning = false,
      compression = '${source.compression}', max_line_size = ${longestRow}, buffer_size = ${2 * longestRow})`;
  const hasLongLines = await mayHaveLongLines(source, files);
  const readPlainly = (paths: readonly string[], names: readonly string[]): string => {
    const isPlain = names.every((name, k) => name === header.names[k] && isPlainName(name));
    if (!isPlain) return read(paths, names);
    const hive = paths.some((path) => path.includes('=')) ? ', hive_partitioning = false' : '';
    const longest = hasLongLines ? `, max_line_size = ${longestRow}` : '';
    return `read_csv(${listedFiles(paths)}, all_varchar = true, header = true, skip = 0, delim = ${literal(header.delimiter)}, quote = '"', escape = '"', comment = ''${longest}${hive})`;
  };
  const columns = header.names.map((_, k) => `c${k}`);
  const stored = await write(database, partsOf(columns.length), ({ first, end }) => {
    const selected = columns.slice(first, end).map((column) => `nullif(${column}, '') AS ${column}`);
    return `SELECT ${selected.join(', ')} FROM ${read(files, columns)}`;
  });
  return {
    ...stored,
    names: header.names,
    kinds: await textKinds(database, stored.from, columns),
    read: readPlainly,
    expression: (k, names) => `"${names[k].replaceAll('"', '""')}"`,
  };
}

/** Rows of a JSON file whose keys are taken for the columns until others turn up. */
const sampledRows = 10_000;

function pointer(key: string): string {
  return literal(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function kindOfJson(types: readonly string[], found: TextKind): TextKind {
  const seen = new Set(types);
  const only = (...allowed: string[]) => [...seen].every((type) => allowed.includes(type));
  if (seen.size === 0) return { kind: 'empty' };
  if (only('OBJECT', 'ARRAY')) return { kind: 'nested' };
  if (seen.has('OBJECT') || seen.has('ARRAY')) return { kind: 'other' };
  if (only('BOOLEAN')) return { kind: 'boolean' };
  if (only('BIGINT', 'UBIGINT', 'DOUBLE') || only('VARCHAR')) return found;
  return { kind: 'text' };
}

/** Of a key that an object holds twice every reader takes another value. */
async function keyTwice(database: Database, source: Source, from: string): Promise<InputError> {
  const [found] = await database.rows(
    `SELECT key, line FROM (SELECT unnest(keys) AS key, line FROM (SELECT json_keys(json) AS keys, row_number() OVER () AS line FROM ${from})
       WHERE len(keys) <> len(list_distinct(keys)))
     GROUP BY line, key HAVING count(*) > 1 ORDER BY line, key LIMIT 1`,
  );
  const [key, line] = found ?? ['a key', '?'];
  return new InputError({
    input: source.input,
    rule: 'must hold each key of an object once',
    received: `${quoted(key)} twice in row ${line}`,
    fix: 'Rename one of them.',
  });
}

async function storeJson(database: Database, source: Source, files: readonly string[]): Promise<StoredText> {
  const read = (from: readonly string[]) => {
    const hive = from.some((path) => path.includes('=')) ? ', hive_partitioning = false' : '';
    return `read_json_objects(${listedFiles(from)}, format = 'newline_delimited'${hive}, maximum_object_size = ${longestRow})`;
  };
  const keysOf = async (rows: string): Promise<string[]> => {
    const keys = await database.rows(
      `SELECT key FROM (SELECT unnest(json_keys(json)) AS key, unnest(range(len(json_keys(json)))) AS place FROM ${rows})
       GROUP BY key ORDER BY min(place), key`,
    );
    return keys.map(([key]) => String(key));
  };
  const none = () =>
    new InputError({
      input: source.input,
      rule: 'must hold one JSON object a line',
      received: `${JSON.stringify(basename(files[0]))}, which holds none`,
    });
  const store = async (names: readonly string[]) => {
    if (names.length === 0) throw none();
    const parts = partsOf(names.length);
    const stored = await write(database, parts, ({ first, end }) => {
      const part = names.slice(first, end);
      const pointers = `[${part.map(pointer).join(', ')}]`;
      const columns = part.map(
        (_, k) =>
          `nullif(v[${k + 1}], '') AS c${first + k}, CASE WHEN v[${k + 1}] <> '' THEN t[${k + 1}] END AS t${first + k}`,
      );
      const keys =
        first > 0 ? '' : ", CASE WHEN json_type(json) = 'OBJECT' THEN len(json_keys(json)) END AS keys";
      return `SELECT ${columns.join(', ')}, list_count(t) AS known${first} ${first > 0 ? '' : ', keys'}
        FROM (SELECT json_extract_string(json, ${pointers}) AS v, json_type(json, ${pointers}) AS t ${keys}
              FROM ${read(files)})`;
    });
    const known = parts.map(({ first }) => `known${first}`).join(' + ');
    const [[others, broken]] = await database.rows(
      `SELECT count_if(keys <> ${known}), count_if(keys IS NULL) FROM ${stored.from(names.map((_, k) => k))}`,
    );
    if (Number(broken) > 0) {
      throw new InputError({
        input: source.input,
        rule: 'must hold one JSON object a line',
        received: `${Number(broken)} ${Number(broken) === 1 ? 'line that holds' : 'lines that hold'} something else`,
      });
    }
    return { stored, hasOthers: Number(others) > 0 };
  };
  let names = await keysOf(`(SELECT json FROM ${read(files)} LIMIT ${sampledRows})`);
  let { stored, hasOthers } = await store(names);
  if (hasOthers) {
    const all = await keysOf(read(files));
    if (all.length > names.length) {
      names = [...names, ...all.filter((name) => !names.includes(name))];
      ({ stored, hasOthers } = await store(names));
    }
    if (hasOthers) throw await keyTwice(database, source, read(files));
  }
  const types: string[][] = [];
  for (let start = 0; start < names.length; start += 200) {
    const part = names.slice(start, start + 200).map((_, k) => start + k);
    const [row] = await database.rows(
      `SELECT ${part.map((k) => `list(DISTINCT t${k}) FILTER (WHERE t${k} IS NOT NULL)`).join(', ')} FROM ${stored.from(part)}`,
    );
    types.push(...row.map((one) => (Array.isArray(one) ? one.map(String) : [])));
  }
  const columns = names.map((_, k) => `c${k}`);
  const all = Object.keys(isOfKind) as (keyof typeof isOfKind)[];
  const found = await textKinds(database, stored.from, columns, (k) => {
    const numbers = types[k].length > 0 && types[k].every((type) => /^(U?BIGINT|DOUBLE)$/.test(type));
    if (numbers) return ['integer', 'number'];
    // What is quoted in JSON is meant to be text, digits too; dates have no other way.
    const texts = types[k].length === 1 && types[k][0] === 'VARCHAR';
    return texts ? all.filter((one) => one === 'date' || one === 'timestamp' || one === 'time') : [];
  });
  return {
    ...stored,
    names,
    kinds: found.map((kind, k) => kindOfJson(types[k], kind)),
    read,
    expression: (k) => `nullif(json ->> ${pointer(names[k])}, '')`,
  };
}

/**
 * Reads a csv, tsv or jsonl source once, and keeps it where it is cheap to scan.
 *
 * @throws InputError where the files cannot be read.
 */
export async function storeText(
  database: Database,
  source: Source,
  files: readonly string[],
): Promise<StoredText> {
  return readSource(source, () =>
    source.format === 'jsonl' ? storeJson(database, source, files) : storeDelimited(database, source, files),
  );
}
