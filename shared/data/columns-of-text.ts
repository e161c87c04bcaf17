import type { Database } from './database.ts';

/** Most columns of one query: DuckDB plans more of them slowly. */
const widest = 400;

/**
 * Which of these columns hold nothing but UTF-8 text: what is no text stops a scan at its first value.
 *
 * @param read what stands after FROM to read bytes without a type as texts
 * @param columns SQL for the columns, nested ones, too
 */
export async function columnsOfText(
  database: Database,
  read: string,
  columns: readonly string[],
): Promise<boolean[]> {
  if (columns.length > widest) return halved(database, read, columns);
  try {
    // A bare count would be answered from the file's statistics.
    const each = columns.map((column) => `count_if(CAST(${column} AS VARCHAR) = '')`);
    await database.rows(`SELECT ${each.join(', ')} FROM ${read}`);
    return columns.map(() => true);
  } catch (error) {
    if (!(error instanceof Error && /^Invalid Input Error: Invalid string encoding/.test(error.message))) {
      throw error;
    }
    return columns.length === 1 ? [false] : halved(database, read, columns);
  }
}

async function halved(database: Database, read: string, columns: readonly string[]): Promise<boolean[]> {
  const half = columns.length >> 1;
  return [
    ...(await columnsOfText(database, read, columns.slice(0, half))),
    ...(await columnsOfText(database, read, columns.slice(half))),
  ];
}
