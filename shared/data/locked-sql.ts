import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEngine } from '../engines/index.ts';
import { fillPlaceholders } from './locked-sql/fill-placeholders.ts';
import { askLockedProcess } from './locked-sql/locked-process.ts';
import type { Limits, LockedValue } from './locked-sql/messages.ts';
import type { MeasuredTable } from './measures/measure.ts';

export type { Limits, LockedValue } from './locked-sql/messages.ts';

/** What a query of the user's may need where nothing else is said. */
export const defaultLimits: Limits = { seconds: 60, memory: 2 ** 30 };

export interface LockedQuery {
  query: string;
  /** What `{table}` and `{object}` stand for: a name of `tables`. */
  table: string;
  /** What `{column}` and `{property}` stand for. */
  column?: string;
  /** All tables that it may read, by the names that it calls them. */
  tables: ReadonlyMap<string, MeasuredTable>;
  limits?: Partial<Limits>;
}

/**
 * Runs one SELECT of the user's over these tables and gives the first value of its first row. It reads nothing else: no
 * files, network, settings, environment or other tables; it can change nothing, and it runs in a process of its own
 * whose time and memory are limited. The same query over the same rows gives the same value, unless it asks for the time
 * or for rows in no order.
 *
 * @param folder where what does not fit into memory may lie
 * @throws InputError that says why the query is refused or how it failed
 */
export async function lockedSql(asked: LockedQuery, folder: string): Promise<LockedValue> {
  const { table, column, tables, limits } = asked;
  const query = fillPlaceholders(asked.query, table, column);
  const { entry } = await loadEngine('duckdb');
  const own = await mkdtemp(join(folder, 'query-'));
  try {
    return await askLockedProcess({
      query,
      tables: [...tables].map(([name, { stored }]) => ({
        name,
        select: stored.select,
        files: stored.files,
        columns: stored.columns.map(({ name, raw, type, kind, zones }) => ({ name, raw, type, kind, zones })),
      })),
      limits: { ...defaultLimits, ...limits },
      engine: entry,
      folder: own,
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
