import { resolve } from 'node:path';
import { type DatabaseSettings, openDatabase } from './database.ts';
import { digestFiles } from './digest.ts';
import type { Facts } from './facts.ts';
import { factsOfTable, type RowNames, type TablesByInput } from './facts-of-table.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openStoredTable } from './open-stored-table.ts';
import { plainNames } from './open-tables.ts';
import type { InputRecord } from './request.ts';
import { findSource, type Source } from './source.ts';
import { unchangedFiles } from './unchanged-files.ts';
import { userPaths } from './user-paths.ts';
import { type FailingRows, writeFailingRows } from './write-failing-rows.ts';

export interface FactsRequest {
  /** The input that names the table: `data.train`. */
  input: string;
  uri: string | readonly string[];
}

export interface OpenedFacts {
  tables: readonly Facts[];
  /** What was opened, with the digests of the files. */
  inputs(): Promise<InputRecord[]>;
  /** @throws InputError where a file is no longer the one that was opened. */
  checkUnchanged(): Promise<void>;
  /** Writes rows that break rules to a Parquet file, of each at most so many; gives how many it wrote. */
  writeFailingRows(path: string, asked: readonly FailingRows[], most: number): Promise<number>;
  close(): Promise<void>;
}

/** What DuckDB may take where nothing is said: the whole process then stays below 1 GB. */
const memoryLimit = '500MB';

/**
 * Opens tables of the user's for questions about them; the caller closes them.
 *
 * @throws InputError where a table cannot be read or holds no rows
 */
export async function openFacts(
  requests: readonly FactsRequest[],
  { folder, ...rowNames }: { folder: string } & RowNames,
  settings: DatabaseSettings,
): Promise<OpenedFacts> {
  const database = oneAtATime(
    await openDatabase({ ...settings, memoryLimit: settings.memoryLimit ?? memoryLimit }),
  );
  const digests: Promise<string>[] = [];
  try {
    const sources: Source[] = [];
    for (const { input, uri } of requests) {
      sources.push(await findSource(input, uri, folder, database.folder));
    }
    const checks = sources.map(unchangedFiles);
    const checkUnchanged = async () => {
      for (const check of checks) check();
    };
    const names: string[][] = [];
    for (const source of sources) names.push(await plainNames(source, database.folder));
    await database.allow(names.flat());
    const byInput: TablesByInput = new Map();
    const tables: Facts[] = [];
    const records: Omit<InputRecord, 'sha256'>[] = [];
    for (const [k, source] of sources.entries()) {
      const started = performance.now();
      const { uri } = requests[k];
      const uris = typeof uri === 'string' ? [uri] : uri;
      const asked = { source, uris, folder: resolve(folder), files: names[k] };
      const table = await openStoredTable(database, asked);
      // Awaited by whoever needs it: the files are read for it while DuckDB reads them.
      const sha256 = digestFiles(source.files);
      sha256.catch(() => undefined);
      digests.push(sha256);
      const paths = userPaths(source, uris, resolve(folder));
      const facts = await factsOfTable(database, table, rowNames, byInput, paths, sha256);
      tables.push(facts);
      const seconds = (performance.now() - started) / 1_000;
      records.push({
        name: source.input,
        uri: source.uri,
        rows: table.rows,
        bytes: facts.bytes,
        seconds,
      });
    }
    await checkUnchanged();
    return {
      tables,
      inputs: async () => {
        const all = await Promise.all(digests);
        return records.map((record, k) => ({ ...record, sha256: all[k] }));
      },
      checkUnchanged,
      writeFailingRows: (path, asked, most) =>
        writeFailingRows(database, byInput, resolve(folder, path), asked, most),
      async close() {
        await Promise.allSettled(digests);
        await database.close();
      },
    };
  } catch (error) {
    await Promise.allSettled(digests);
    await database.close();
    throw error;
  }
}
