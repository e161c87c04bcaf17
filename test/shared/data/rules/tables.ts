import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../../../shared/data/database.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { type FactsRequest, openFacts } from '../../../../shared/data/open-facts.ts';
import type { RowRule } from '../../../../shared/data/row-rule.ts';
import { literal } from '../../../../shared/data/sql-text.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';
import { csv, folderWith } from '../files.ts';

/** Opens files of a folder as tables named by their file names without the ending. */
export async function factsOfFolder(
  folder: string,
  files: readonly string[],
  id?: string,
): Promise<Record<string, Facts>> {
  const requests = files.map((file): FactsRequest => ({ input: file.replace(/\..*/, ''), uri: file }));
  const opened = await openFacts(requests, { folder, id }, { engine: await loadEngine('duckdb') });
  onTestFinished(() => opened.close());
  return Object.fromEntries(opened.tables.map((table) => [table.input, table]));
}

/** Writes Parquet files, each from a query of DuckDB's. */
export async function parquetFolder(
  queries: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = folderWith(others);
  const database = await openDatabase({ engine: await loadEngine('duckdb') });
  try {
    for (const [name, query] of Object.entries(queries)) {
      await database.run(`COPY (${query}) TO ${literal(join(folder, name))} (FORMAT parquet)`);
    }
  } finally {
    await database.close();
  }
  return folder;
}

/** One column `v` of texts in each format that can hold them. */
export async function textTables(values: readonly (string | null)[]): Promise<Record<string, Facts>> {
  const lines = values.map((v, k) => JSON.stringify({ k, v }));
  const rows = values.map((v, k) => `(${k}, ${v === null ? 'NULL' : literal(v)})`);
  const folder = await parquetFolder(
    {
      'parquet.parquet': `SELECT CAST(v AS VARCHAR) AS v FROM (VALUES ${rows.join(', ')}) t(k, v) ORDER BY k`,
    },
    { 'csv.csv': csv(values.map((v, k) => ({ k, v }))), 'jsonl.jsonl': `${lines.join('\n')}\n` },
  );
  return factsOfFolder(folder, ['csv.csv', 'jsonl.jsonl', 'parquet.parquet']);
}

/** One column `v` of texts in a csv file. */
export async function textTable(values: readonly string[]): Promise<Facts> {
  const folder = folderWith({ 't.csv': csv(values.map((v, k) => ({ k, v }))) });
  return (await factsOfFolder(folder, ['t.csv'])).t;
}

/** One column `v` of a type of DuckDB's, from SQL expressions. */
export async function typedTable(type: string, expressions: readonly string[]): Promise<Facts> {
  const rows = expressions.map((sql, k) => `SELECT ${k} AS k, CAST(${sql} AS ${type}) AS v`);
  const folder = await parquetFolder({ 't.parquet': `FROM (${rows.join(' UNION ALL ')}) ORDER BY k` });
  return (await factsOfFolder(folder, ['t.parquet'])).t;
}

/** The rows that break a rule, from 0; the rule's count must agree with them. */
export async function brokenRows(table: Facts, rule: RowRule): Promise<number[]> {
  const [ids, count] = await Promise.all([table.failingIds(rule, 1_000_000), table.failing(rule)]);
  if (ids.length !== count) throw new Error(`${count} rows are counted and ${ids.length} are shown`);
  return ids.map((id) => Number(id.replace('row ', '')) - 1);
}
