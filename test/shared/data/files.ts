import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';

/** Writes files into a new folder that goes when the test is done; gives the folder's path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Rows as csv text: the first object's keys are the header. */
export function csv(rows: readonly Readonly<Record<string, unknown>>[], delimiter = ','): string {
  const field = (value: unknown): string => {
    const text = String(value ?? '');
    return /["\n\r,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const names = Object.keys(rows[0]);
  const lines = rows.map((row) => names.map((name) => field(row[name])).join(delimiter));
  return `${[names.map(field).join(delimiter), ...lines].join('\n')}\n`;
}

/** The same rows as a parquet file; every column holds text. */
export async function parquet(rows: readonly Readonly<Record<string, unknown>>[]): Promise<Uint8Array> {
  const folder = folderWith({ 'rows.csv': csv(rows) });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (FROM read_csv('${join(folder, 'rows.csv')}', all_varchar = true)) TO '${join(folder, 'rows.parquet')}'`,
  );
  connection.closeSync();
  instance.closeSync();
  return readFileSync(join(folder, 'rows.parquet'));
}
