import { copyFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { endingOf, type Source } from './source.ts';
import { openTable, type Table } from './table.ts';

/** DuckDB takes `*`, `?` and `[` in a path for a pattern: such a file is read by another name. */
export async function plainNames(source: Source, folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const [k, file] of source.files.entries()) {
    if (!/[*?[\]{}\\]/.test(file) || process.platform === 'win32') {
      names.push(file);
      continue;
    }
    const plain = join(folder, `${source.input}-${k}${endingOf(source)}`);
    await symlink(file, plain).catch(() => copyFile(file, plain));
    names.push(plain);
  }
  return names;
}

/** Opens the tables behind these sources, in their order, and closes the database to all other files. */
export async function openTables(database: Database, sources: readonly Source[]): Promise<Table[]> {
  const names: string[][] = [];
  for (const source of sources) names.push(await plainNames(source, database.folder));
  await database.allow(names.flat());
  const tables: Table[] = [];
  for (const [k, source] of sources.entries()) tables.push(await openTable(database, source, names[k]));
  return tables;
}
