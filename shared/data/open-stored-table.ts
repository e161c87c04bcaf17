import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { explainScanError } from './explain-scan-error.ts';
import type { FactColumn } from './facts.ts';
import { readFooter } from './parquet-footer.ts';
import { type PartitionColumn, partitionColumns } from './partition-columns.ts';
import { readParquet } from './read-parquet.ts';
import { readSource } from './read-source.ts';
import type { Source } from './source.ts';
import { identifier, literal } from './sql-text.ts';
import { storeText } from './store-text.ts';
import type { StoredTable, UserView } from './stored-table.ts';
import { kindOfType, missingSql, type StoredColumn } from './stored-view.ts';
import { noRows } from './table.ts';

export interface SourceOfTable {
  source: Source;
  /** What the user wrote, each by itself. */
  uris: readonly string[];
  folder: string;
  /** Names by which DuckDB reads the files. */
  files: readonly string[];
}

/** Wider tables of few cells are read once: DuckDB takes longer to find the columns of their files than to read them. */
const heldFrom = 300;
const mostHeld = 20_000_000;

let views = 0;

function listed(values: readonly (string | number | null)[]): string {
  return `[${values.map((value) => (typeof value === 'string' ? literal(value) : String(value ?? 'NULL'))).join(', ')}]`;
}

/** Where the same value stands for each of the files: its kind by all values, as that of any text. */
async function partitioned(database: Database, { name, values }: PartitionColumn): Promise<FactColumn> {
  const { textKinds } = await import('./text-kinds.ts');
  const from = `(SELECT unnest(${listed(values)}::VARCHAR[]) AS v)`;
  const [kind] = await textKinds(database, () => from, ['v']);
  return { name, ...kind };
}

/** DuckDB knows no letter case in names: what only differs in it, or is there twice, is numbered. */
function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let one = name;
    for (let k = 1; seen.has(one.toLowerCase()); k++) one = `${name}_${k}`;
    seen.add(one.toLowerCase());
    return one;
  });
}

function checkNames(source: Source, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) {
      throw new InputError({
        input: source.input,
        rule: 'must have each column once',
        received: `${JSON.stringify(name.slice(0, 200))} twice in ${JSON.stringify(basename(source.files[0]))}`,
        fix: 'Rename one of them.',
      });
    }
    seen.add(name);
  }
}

/** Parquet statistics leave open whether these columns have a value at all; a scan tells. */
async function fillEmpty(database: Database, from: string, columns: StoredColumn[]): Promise<void> {
  for (let start = 0; start < columns.length; start += 400) {
    const part = columns.slice(start, start + 400);
    const [found] = await database.rows(
      `SELECT ${part.map((column) => `bool_and(${missingSql(column)})`).join(', ')} FROM ${from}`,
    );
    for (const [k, column] of part.entries()) if (found[k] === true) column.kind = 'empty';
  }
}

async function openParquet(database: Database, asked: SourceOfTable): Promise<StoredTable> {
  const { source, files } = asked;
  const footer = await readFooter(database, source, files);
  checkNames(source, footer.names);
  const rows = footer.rows.reduce((sum, count) => sum + count, 0);
  if (rows === 0) throw noRows(source);
  const partitions = partitionColumns(source, asked.uris, asked.folder, footer.names);
  const columns: StoredColumn[] = footer.names.map((name, k) => {
    const { type } = footer.described[k];
    const isEmpty = footer.columns[k].missing === rows;
    return { name, declared: type, kind: isEmpty ? 'empty' : kindOfType(type), raw: `k${k}`, type };
  });
  for (const partition of partitions) {
    columns.push({
      ...(await partitioned(database, partition)),
      raw: `k${columns.length}`,
      type: 'VARCHAR',
      isTrimmed: true,
    });
  }
  const { differ, bytesAreText, decoded } = footer;
  const read = readParquet(files, { differ, bytesAreText });
  const { from, select } = await createView(database, {
    read: `${read} AS scan(${footer.names.map((_, k) => `c${k}`).join(', ')})`,
    columns: footer.names.map((_, k) => (decoded.has(k) ? `decode(c${k})` : `c${k}`)),
    fileRows: footer.rows,
    partitions,
  });
  const unknown = columns.filter((column, k) => {
    const known = footer.columns[k];
    if (!known || column.kind === 'empty' || column.kind === 'nested') return false;
    if (known.nulls === undefined) return true;
    // A value that is no NULL is a value, but for empty texts and NaN; of numbers most rows are none.
    return column.type === 'VARCHAR' ? known.missing === undefined : false;
  });
  try {
    await fillEmpty(database, from, unknown);
    await fillNaN(database, from, columns);
  } catch (error) {
    throw await explainScanError(database, { source, from, columns }, [], error);
  }
  return {
    source,
    from,
    select,
    files,
    narrow: () => from,
    rows,
    columns,
    footer: (k) => footer.columns[k] ?? {},
    user: (paths) => ({
      from: readParquet(paths, { differ, bytesAreText, partitioned: partitions.length > 0 }),
      columns: columns.map((column, k) => {
        const name = identifier(footer.described[k]?.name ?? column.name);
        return { ...column, raw: decoded.has(k) ? `decode(${name})` : name };
      }),
    }),
  };
}

/** A column of NaN alone has no value. The first rows tell it of nearly every column that it has one. */
async function fillNaN(database: Database, from: string, columns: readonly StoredColumn[]): Promise<void> {
  const floats = columns.filter(
    ({ type, kind }) => (type === 'DOUBLE' || type === 'FLOAT') && kind === 'number',
  );
  const open = [...floats];
  await fillEmpty(database, `(SELECT * FROM ${from} LIMIT 2048)`, open);
  const doubtful = open.filter(({ kind }) => kind === 'empty');
  for (const column of doubtful) column.kind = 'number';
  await fillEmpty(database, from, doubtful);
}

async function createView(
  database: Database,
  asked: {
    read: string;
    /** SQL for the columns. */
    columns: readonly string[];
    fileRows: readonly number[];
    partitions: readonly PartitionColumn[];
  },
): Promise<{ from: string; select: string }> {
  const { read, columns, fileRows, partitions } = asked;
  const name = `facts_${views++}`;
  const starts: number[] = [];
  let start = 0;
  for (const count of fileRows) {
    starts.push(start);
    start += count;
  }
  const file = 'CAST(file_index AS BIGINT) + 1';
  const place =
    fileRows.length === 1 ? 'file_row_number' : `(${listed(starts)}::BIGINT[])[${file}] + file_row_number`;
  const selected = [
    ...columns.map((column, k) => `${column} AS k${k}`),
    ...partitions.map(({ values }, k) => `(${listed(values)}::VARCHAR[])[${file}] AS k${columns.length + k}`),
    `${place} AS place`,
  ];
  const select = `SELECT ${selected.join(', ')} FROM ${read}`;
  const cells = fileRows.reduce((sum, rows) => sum + rows, 0) * selected.length;
  const isHeld = selected.length > heldFrom && cells <= mostHeld;
  await database.run(`CREATE TEMP ${isHeld ? 'TABLE' : 'VIEW'} ${name} AS ${select}`);
  return { from: name, select };
}

async function openText(database: Database, asked: SourceOfTable): Promise<StoredTable> {
  const { source, files } = asked;
  const stored = await storeText(database, source, files);
  checkNames(source, stored.names);
  const { rows } = stored;
  if (rows === 0) throw noRows(source);
  const name = `facts_${views++}`;
  const selected = stored.names.map((_, k) => `c${k} AS k${k}`);
  const select = `SELECT ${[...selected, 'place'].join(', ')} FROM ${stored.from(selected.map((_, k) => k))}`;
  await database.run(`CREATE TEMP VIEW ${name} AS ${select}`);
  const columns = stored.names.map(
    (column, k): StoredColumn => ({
      name: column,
      ...stored.kinds[k],
      raw: `k${k}`,
      type: 'VARCHAR',
      isTrimmed: true,
    }),
  );
  const names = distinctNames(stored.names);
  const user = (paths: readonly string[]): UserView => ({
    from: stored.read(paths, names),
    columns: columns.map((column, k) => ({ ...column, raw: stored.expression(k, names) })),
  });
  const narrow = (ks: readonly number[]): string =>
    `(SELECT ${[...ks.map((k) => `c${k} AS k${k}`), 'place'].join(', ')} FROM ${stored.from(ks)})`;
  return { source, from: name, select, files: stored.files, narrow, rows, columns, footer: () => ({}), user };
}

/**
 * Opens a table for many scans: Parquet files as they are, text formats read once and kept as Parquet.
 *
 * @throws InputError where the files cannot be read, differ in their columns, or hold no rows.
 */
export function openStoredTable(database: Database, asked: SourceOfTable): Promise<StoredTable> {
  return readSource(asked.source, () =>
    asked.source.format === 'parquet' ? openParquet(database, asked) : openText(database, asked),
  );
}
