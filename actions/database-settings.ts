import { resolve } from 'node:path';
import type { Settings } from '../shared/config/index.ts';
import type { DatabaseSettings } from '../shared/data/index.ts';
import { loadEngine } from '../shared/engines/index.ts';
import type { Host } from '../shared/github/host.ts';

/** The data engine as the settings bound it; the engine is fetched where it is missing. */
export async function databaseSettings(
  { engine }: Pick<Settings, 'engine'>,
  folder: string,
  host: Pick<Host, 'info' | 'engines'>,
): Promise<DatabaseSettings> {
  const { memory, threads, spill, path } = engine;
  return {
    engine: await loadEngine('duckdb', {
      enginePath: path,
      cache: host.engines,
      progress: (text) => host.info(text),
    }),
    // DuckDB reads `2000MB`, not bytes.
    memoryLimit: memory === undefined ? undefined : `${Math.max(1, Math.floor(memory / 1e6))}MB`,
    threads,
    temporaryFolder: spill === undefined ? undefined : resolve(folder, spill),
  };
}
