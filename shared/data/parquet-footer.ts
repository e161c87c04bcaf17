import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import { checkTypes, isBytes } from './check-parquet-types.ts';
import type { Database } from './database.ts';
import { type ParquetColumns, parquetColumns } from './parquet-columns.ts';
import { listedFiles } from './read-parquet.ts';
import type { Source } from './source.ts';
import { literal } from './sql-text.ts';

/** What the footers of Parquet files say about one column; each part is absent where they do not say it. */
export interface FooterColumn {
  /** Rows whose value is NULL. */
  nulls?: number;
  /** Rows whose value is NULL, an empty text or a NaN. */
  missing?: number;
  /** Bounds of the values as text, of integers, decimals, dates and texts (of these they may be cut, outwards). */
  min?: string;
  max?: string;
}

export interface ParquetFooter extends ParquetColumns {
  /** Rows of each file, in the files' order. */
  rows: readonly number[];
  /** Names as the files have them: DuckDB itself renames `score` beside `Score`. */
  names: readonly string[];
  /** Whether files of the table have their columns in another order or of other types. */
  differ: boolean;
  columns: readonly FooterColumn[];
}

interface Schema {
  names: string[];
  /** The number of a column's leaf; absent for nested columns. */
  leaves: (number | undefined)[];
  /** Numbers of columns that are, or hold, bytes without a type. */
  bytes: number[];
}

async function schemaOf(database: Database, file: string): Promise<Schema> {
  const nodes = await database.rows(
    `SELECT name, num_children, ${isBytes} FROM parquet_schema(${literal(file)})`,
  );
  const schema: Schema = { names: [], leaves: [], bytes: [] };
  let at = 1;
  let leaf = 0;
  const skip = (): void => {
    const children = Number(nodes[at++][1] ?? 0);
    if (children === 0) leaf++;
    for (let child = 0; child < children; child++) skip();
  };
  while (at < nodes.length) {
    schema.names.push(String(nodes[at][0]));
    schema.leaves.push(Number(nodes[at][1] ?? 0) === 0 ? leaf : undefined);
    const start = at;
    skip();
    if (nodes.slice(start, at).some((node) => node[2] === true)) schema.bytes.push(schema.names.length - 1);
  }
  return schema;
}

/** All files must have the columns of the first; gives whether they have them in the same order and of the same types. */
async function checkAlike(database: Database, source: Source, files: readonly string[]): Promise<boolean> {
  if (files.length === 1) return true;
  const digests = await database.rows(`
    SELECT file_name, md5(string_agg(node || types, '' ORDER BY place)), md5(string_agg(node, '' ORDER BY node))
    FROM (SELECT file_name, row_number() OVER (PARTITION BY file_name) AS place,
            length(name) || ':' || name || ' ' || coalesce(num_children, 0) || ' ' AS node,
            concat_ws(' ', type, converted_type, logical_type, type_length) || ' ' AS types
          FROM parquet_schema(${listedFiles(files)}))
    GROUP BY file_name`);
  const byFile = new Map(digests.map(([file, ...digest]) => [String(file), digest]));
  const [order, set] = byFile.get(files[0]) ?? [];
  const odd = files.find((file) => byFile.get(file)?.[1] !== set);
  if (odd !== undefined) {
    throw new InputError({
      input: source.input,
      rule: 'must be files with the same columns',
      received: `other columns in ${JSON.stringify(basename(odd))} than in ${JSON.stringify(basename(files[0]))}`,
    });
  }
  return files.every((file) => byFile.get(file)?.[0] === order);
}

/** Types whose statistics compare as values do. */
function comparable(type: string): 'HUGEINT' | 'DATE' | 'VARCHAR' | 'DECIMAL(38, 10)' | undefined {
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type)) return 'HUGEINT';
  if (/^DECIMAL\((1?\d|2[0-8]),[0-9]\)$/.test(type)) return 'DECIMAL(38, 10)';
  if (type === 'DATE' || type === 'VARCHAR') return type;
  return undefined;
}

/**
 * What Parquet files say of themselves, without a scan.
 *
 * @throws InputError where files of one table have other columns or types.
 */
export async function readFooter(
  database: Database,
  source: Source,
  files: readonly string[],
): Promise<ParquetFooter> {
  const alike = await checkAlike(database, source, files);
  await checkTypes(database, source, files);
  const schema = await schemaOf(database, files[0]);
  const { bytesAreText, decoded, described } = await parquetColumns(database, source, files, {
    bytes: schema.bytes,
    differ: !alike,
  });
  const counts = await database.rows(
    `SELECT file_name, num_rows FROM parquet_file_metadata(${listedFiles(files)})`,
  );
  const rowsOf = new Map(counts.map(([file, rows]) => [String(file), Number(rows)]));
  const total = [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0);
  if (schema.names.length !== described.length) {
    throw new InputError({
      input: source.input,
      rule: 'must be files with the same columns and types',
      received: 'files that differ in them, with columns whose names differ in letter case only',
    });
  }
  const columns: FooterColumn[] = described.map(() => ({}));
  if (alike) {
    const columnOf = new Map<number, number>();
    for (const [k, leaf] of schema.leaves.entries()) if (leaf !== undefined) columnOf.set(leaf, k);
    for (const type of ['HUGEINT', 'DATE', 'VARCHAR', 'DECIMAL(38, 10)', undefined] as const) {
      const wanted = [...columnOf].filter(
        ([, k]) => (decoded.has(k) ? undefined : comparable(described[k].type)) === type,
      );
      if (wanted.length === 0) continue;
      const bound = (which: 'min' | 'max') => {
        if (type === undefined) return 'NULL';
        const value = `TRY_CAST(stats_${which}_value AS ${type})`;
        return `CASE WHEN bool_and(${value} IS NOT NULL OR coalesce(stats_null_count, -1) = num_values)
          THEN CAST(${which}(${value}) AS VARCHAR) END`;
      };
      const found = await database.rows(`
        SELECT column_id, CASE WHEN bool_and(stats_null_count IS NOT NULL) THEN sum(stats_null_count) END,
          ${bound('min')}, ${bound('max')}
        FROM parquet_metadata(${listedFiles(files)}) WHERE column_id IN (${wanted.map(([leaf]) => leaf).join(', ')})
        GROUP BY column_id`);
      for (const [leaf, nulls, min, max] of found) {
        const k = columnOf.get(Number(leaf)) ?? 0;
        const all =
          described[k].type === 'VARCHAR'
            ? min !== null && min !== ''
            : !/^(FLOAT|DOUBLE)$/.test(described[k].type);
        columns[k] = {
          ...(nulls !== null && { nulls: Number(nulls) }),
          ...(nulls !== null && (all || Number(nulls) === total) && { missing: Number(nulls) }),
          ...(min !== null && { min: String(min) }),
          ...(max !== null && { max: String(max) }),
        };
      }
    }
  }
  return {
    rows: files.map((file) => rowsOf.get(file) ?? 0),
    names: schema.names,
    differ: !alike,
    bytesAreText,
    decoded,
    described,
    columns,
  };
}
