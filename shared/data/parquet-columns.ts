import { checkDecimals, checkTypes, isBytes } from './check-parquet-types.ts';
import { columnsOfText } from './columns-of-text.ts';
import type { Database } from './database.ts';
import { listedFiles, readParquet } from './read-parquet.ts';
import type { Source } from './source.ts';
import { identifier } from './sql-text.ts';

export interface ParquetColumns {
  /** DuckDB's names of the columns, and the types that they are read as. */
  described: readonly { name: string; type: string }[];
  /** Bytes that declare no type are texts in every column, as old writers leave them. */
  bytesAreText: boolean;
  /** Else those columns of bytes that are texts all the same, by their numbers. */
  decoded: ReadonlySet<number>;
}

/**
 * The columns of Parquet files as they are read. Bytes that declare no type are texts where all of their column's are
 * UTF-8; else the column stays bytes, and only what asks for texts has nothing to ask of it.
 *
 * @param bytes numbers of columns that are, or hold, bytes without a type, by the first file
 * @param differ the files have their columns in another order or of other types
 * @throws InputError where the files' types do not go together
 */
export async function parquetColumns(
  database: Database,
  source: Source,
  files: readonly string[],
  { bytes, differ }: { bytes: readonly number[]; differ: boolean },
): Promise<ParquetColumns> {
  const describe = async (bytesAreText: boolean) => {
    const rows = await database.rows(
      `DESCRIBE SELECT * FROM ${readParquet(files, { differ, bytesAreText })}`,
    );
    return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
  };
  const described = await describe(false);
  if (differ) await checkDecimals(database, source, files, described);
  const asked = differ ? await mayHoldBytes(database, files, described) : bytes;
  if (asked.length === 0) return { described, bytesAreText: false, decoded: new Set() };
  const areText = await columnsOfText(
    database,
    readParquet(files, { differ, bytesAreText: true }),
    asked.map((k) => identifier(described[k].name)),
  );
  if (!areText.includes(false)) {
    return { described: await describe(true), bytesAreText: true, decoded: new Set() };
  }
  await checkTypes(database, source, files, 'bytes');
  const decoded = new Set(asked.filter((k, at) => areText[at] && described[k].type === 'BLOB'));
  return {
    described: described.map((column, k) => (decoded.has(k) ? { ...column, type: 'VARCHAR' } : column)),
    bytesAreText: false,
    decoded,
  };
}

async function mayHoldBytes(
  database: Database,
  files: readonly string[],
  described: readonly { type: string }[],
): Promise<number[]> {
  const [[some]] = await database.rows(
    `SELECT count_if(${isBytes}) FROM parquet_schema(${listedFiles(files)})`,
  );
  if (Number(some) === 0) return [];
  return described.flatMap(({ type }, k) => (/\b(BLOB|VARCHAR)\b/.test(type) ? [k] : []));
}
