import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as duckdbApi from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { InputError } from '../../errors.ts';
import { literal } from '../sql-text.ts';
import type { LockedQuestion, LockedTable, LockedValue } from './messages.ts';
import { queryInput, tooLarge } from './query-faults.ts';
import { refuseQuery, refuseText } from './refuse-query.ts';
import { typedViews, wholeTexts } from './typed-view.ts';

/** Longest text of a value that is told. */
const longestValue = 200;

async function lockedConnection({
  tables,
  limits,
  folder,
  engine,
}: LockedQuestion): Promise<{ connection: DuckDBConnection; close(): void }> {
  const api = createRequire(engine)(engine) as typeof duckdbApi;
  const instance = await api.DuckDBInstance.create(':memory:', {
    // The rest is for what DuckDB holds without counting it.
    memory_limit: `${Math.floor(limits.memory / 2 / 2 ** 20)}MiB`,
    temp_directory: join(folder, 'spill'),
    max_temp_directory_size: `${Math.floor((limits.memory * 8) / 2 ** 20)}MiB`,
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  });
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = 'UTC'`);
  const files = tables.flatMap((table) => table.files);
  await connection.run(`SET allowed_paths = [${files.map(literal).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function rows(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowsJS();
}

async function createView(connection: DuckDBConnection, table: LockedTable): Promise<void> {
  const whole = wholeTexts(table);
  const longest = new Map<string, number>();
  if (whole.length > 0) {
    const asked = whole.map(({ raw }) => `max(length(${raw}))`).join(', ');
    const [found] = await rows(connection, `SELECT ${asked} FROM (${table.select})`);
    for (const [k, { name }] of whole.entries()) longest.set(name, Number(found[k] ?? 0));
  }
  for (const view of typedViews(table, longest)) await connection.run(view);
}

/** DuckDB's messages in one line, without hints at what the lock forbids. */
function told(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0].trim().slice(0, 300);
}

function toldValue(value: unknown): LockedValue {
  if (value === null || value === undefined) return { text: null, number: null };
  if (typeof value === 'boolean') return { text: String(value), number: value ? 1 : 0 };
  const text = String(value);
  const number = typeof value === 'object' && !/^-?[0-9.]+$/.test(text) ? Number.NaN : Number(text);
  const isNumber = typeof value !== 'string' && Number.isFinite(number);
  return { text: text.slice(0, longestValue), number: isNumber ? number : null };
}

/**
 * Runs one query over the tables, and over nothing else, and gives its first value.
 *
 * @param onStart is given what stops it
 * @throws InputError where the query is refused, fails or gives no row
 */
export async function answerQuestion(
  question: LockedQuestion,
  onStart: (interrupt: () => void) => void,
): Promise<LockedValue> {
  const { query, tables, limits } = question;
  refuseText(query);
  const { connection, close } = await lockedConnection(question);
  onStart(() => connection.interrupt());
  try {
    const [[serialized]] = await rows(connection, `SELECT json_serialize_sql(${literal(query)})`);
    refuseQuery(
      String(serialized),
      tables.map(({ name }) => name),
    );
    for (const table of tables) await createView(connection, table);
    const result = await connection.stream(query);
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) {
      throw new InputError({ input: queryInput, rule: 'must give a value', received: 'no row' });
    }
    return toldValue(chunk.getColumnVector(0).getItem(0));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = told(error);
    if (/^(Out of Memory Error|std::bad_alloc)/.test(message)) throw tooLarge(limits);
    throw new InputError(
      { input: queryInput, rule: 'must be one that DuckDB can run', received: message },
      { cause: error },
    );
  } finally {
    close();
  }
}
