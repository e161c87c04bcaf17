import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import type { Facts } from './facts.ts';
import type { TablesByInput } from './facts-of-table.ts';
import type { RowRule } from './row-rule.ts';
import { literal } from './sql-text.ts';

/** Rows that break a rule, for a check that failed by it. */
export interface FailingRows {
  check: string;
  table: Facts;
  rule: RowRule;
}

/**
 * Writes the rows that break rules to one Parquet file: columns `check`, `table`, `rule` (JSON), `row` (its number in the
 * files, from 1), `id` and `values` (the row as a JSON object of texts, null where a value is missing). Of each rule the
 * first `most` rows, in the files' order.
 *
 * @returns how many rows were written
 * @throws InputError, naming failing-rows, where the file cannot be written
 */
export async function writeFailingRows(
  database: Database,
  tables: TablesByInput,
  path: string,
  asked: readonly FailingRows[],
  most: number,
): Promise<number> {
  const parts: string[] = [];
  const fileOf = (k: number | 'all') => join(database.folder, `failing-rows-${k}.parquet`);
  try {
    for (const [k, { check, table, rule }] of asked.entries()) {
      const opened = tables.get(table.input);
      if (!opened) throw new Error(`no table was opened for ${table.input}`);
      const { measured } = opened;
      const { from } = measured.view;
      const id = await measured.id();
      const values = table.columns.map(
        ({ name }) => `${literal(name)}, CAST(${measured.view.text(name)} AS VARCHAR)`,
      );
      const broken = await opened.breaking(rule);
      await database.run(
        `COPY (
          SELECT ${literal(check)} AS "check", ${literal(table.input)} AS "table", ${literal(JSON.stringify(rule))} AS "rule",
            CAST(place + 1 AS BIGINT) AS "row", ${id} AS "id", CAST(json_object(${values.join(', ')}) AS VARCHAR) AS "values"
          FROM ${from}
          WHERE place IN (SELECT place FROM ${broken.from} WHERE ${broken.where} ORDER BY place LIMIT ${Math.max(0, Math.floor(most))})
          ORDER BY place
        ) TO ${literal(fileOf(k))} (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
      );
      parts.push(fileOf(k));
    }
    const rows =
      parts.length > 0
        ? `SELECT * FROM read_parquet([${parts.map(literal).join(', ')}])`
        : `SELECT '' AS "check", '' AS "table", '' AS "rule", 0::BIGINT AS "row", '' AS "id", '' AS "values" WHERE false`;
    await database.run(`COPY (${rows}) TO ${literal(fileOf('all'))} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
    const [[written]] = await database.rows(
      `SELECT num_rows FROM parquet_file_metadata(${literal(fileOf('all'))})`,
    );
    await keep(fileOf('all'), path);
    return Number(written);
  } finally {
    for (const part of [...parts, fileOf('all')]) await rm(part, { force: true });
  }
}

async function keep(file: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await copyFile(file, path);
  } catch (cause) {
    throw new InputError(
      {
        input: 'failing-rows',
        rule: 'must be a file that can be written',
        received: `${JSON.stringify(path)} (${cause instanceof Error && 'code' in cause ? cause.code : cause})`,
        fix: 'Give another path.',
      },
      { cause },
    );
  }
}
