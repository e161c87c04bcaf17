import { join } from 'node:path';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBValue, JS } from '@duckdb/node-api';
import type { DuckDBEngine } from '../engines/index.ts';
import { privateFolder } from './private-folder.ts';
import { literal } from './sql-text.ts';

export interface DatabaseSettings {
  engine: DuckDBEngine;
  /** DuckDB's `memory_limit`; what needs more goes to the private folder, where it can. Default `1GB`. */
  memoryLimit?: string;
  /** Threads that may work at a time; as many as there are processors by default. */
  threads?: number;
  /** Where the private folder is made; the system's folder for temporary files by default. */
  temporaryFolder?: string;
}

/** What a column of a stream is read as, by the name of its kind. */
export interface ColumnArrays {
  f64: Float64Array;
  i32: Int32Array;
  u64: BigUint64Array;
  text: string[];
}

/** `f64` for DOUBLE, `i32` for INTEGER, `u64` for UBIGINT, `text` for VARCHAR columns; none of them may hold a NULL. */
export type ColumnKind = keyof ColumnArrays;

/** False where no more is wanted. */
export type Taken = boolean | undefined;

/**
 * A DuckDB that reads the user's files and nothing else: no extension is fetched, spilled data goes
 * to a private folder, and once `allow` has named the files every other path is closed.
 */
export interface Database {
  /** Private folder, removed by `close`. */
  folder: string;
  /** Opens these files, and only these, for reading. May be called once. */
  allow(files: readonly string[]): Promise<void>;
  run(sql: string): Promise<void>;
  /** All rows of a small result, as JavaScript values. */
  rows(sql: string, values?: DuckDBValue[]): Promise<JS[][]>;
  /**
   * Calls `take` with the columns of each chunk of the result, in the result's order, until it gives false. The arrays
   * are DuckDB's own memory and are void after the call.
   */
  stream<K extends ColumnKind>(
    sql: string,
    kinds: readonly K[],
    take: (count: number, columns: ColumnArrays[K][]) => Taken | Promise<Taken>,
  ): Promise<void>;
  /** Adds numbers to a temporary table of one UBIGINT column. */
  append(table: string, numbers: BigUint64Array): Promise<void>;
  close(): Promise<void>;
}

type Reader<A> = (chunk: DuckDBDataChunk, k: number, bindings: DuckDBEngine['bindings']) => A;

function bytesOf(chunk: DuckDBDataChunk, k: number, bindings: DuckDBEngine['bindings'], width: number) {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, k);
  return bindings.vector_get_data(vector, chunk.rowCount * width);
}

const readers: { [K in ColumnKind]: Reader<ColumnArrays[K]> } = {
  f64(chunk, k, bindings) {
    const { buffer, byteOffset } = bytesOf(chunk, k, bindings, Float64Array.BYTES_PER_ELEMENT);
    return new Float64Array(buffer, byteOffset, chunk.rowCount);
  },
  i32(chunk, k, bindings) {
    const { buffer, byteOffset } = bytesOf(chunk, k, bindings, Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(buffer, byteOffset, chunk.rowCount);
  },
  u64(chunk, k, bindings) {
    const { buffer, byteOffset } = bytesOf(chunk, k, bindings, BigUint64Array.BYTES_PER_ELEMENT);
    return new BigUint64Array(buffer, byteOffset, chunk.rowCount);
  },
  text: (chunk, k) => chunk.getColumnVector(k).toArray().map(String),
};

/**
 * Opens a private in-memory database. The caller closes it.
 * @throws InputError where the private folder cannot be made
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const folder = await privateFolder(settings.temporaryFolder);
  try {
    const { instance, connection } = await connect(settings, folder.path);
    return databaseOf(connection, settings.engine, folder.path, async () => {
      connection.closeSync();
      instance.closeSync();
      await folder.remove();
    });
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function connect(
  { engine, memoryLimit, threads }: DatabaseSettings,
  folder: string,
): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
  const instance = await engine.api.DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit ?? '1GB',
    temp_directory: join(folder, 'spill'),
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'true',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  // A time stamp with a zone has the same text on every machine.
  await connection.run("SET TimeZone = 'UTC'");
  return { instance, connection };
}

function databaseOf(
  connection: DuckDBConnection,
  { api, bindings }: DuckDBEngine,
  folder: string,
  close: () => Promise<void>,
): Database {
  return {
    folder,
    async allow(files) {
      await connection.run(`SET allowed_paths = [${files.map(literal).join(', ')}]`);
      await connection.run(`SET allowed_directories = [${literal(folder)}]`);
      await connection.run('SET enable_external_access = false');
      await connection.run('SET lock_configuration = true');
    },
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql, values) {
      const reader = await connection.runAndReadAll(sql, values);
      return reader.getRowsJS();
    },
    async stream(sql, kinds, take) {
      const result = await connection.stream(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        const count = chunk?.rowCount ?? 0;
        if (!chunk || count === 0) return;
        const columns = kinds.map((kind, k) => readers[kind](chunk, k, bindings));
        let taken = take(count, columns);
        if (taken instanceof Promise) taken = await taken;
        if (taken === false) return;
      }
    },
    async append(table, numbers) {
      const appender = await connection.createAppender(table, 'main', 'temp');
      const most = bindings.vector_size();
      for (let at = 0; at < numbers.length; at += most) {
        const part = numbers.slice(at, at + most);
        const chunk = api.DuckDBDataChunk.create([api.UBIGINT], part.length);
        const vector = bindings.data_chunk_get_vector(chunk.chunk, 0);
        bindings.copy_data_to_vector(vector, 0, part.buffer, 0, part.byteLength);
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    },
    close,
  };
}
