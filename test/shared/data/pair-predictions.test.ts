import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type Files, faultOf, gatherFiles } from './evaluation-request.ts';
import { folderWith } from './files.ts';

/** More than a row group of a parquet file, so that it has several. */
const n = 150_000;
const label = 'CAST(hash(k) % 2 AS INTEGER) AS label';
const predicted = (shift: number) => `CAST(hash(k + ${shift}) % 2 AS INTEGER) AS predicted`;
const names = { test: 'test.parquet', challenger: 'challenger.parquet', champion: 'champion.parquet' };
const request = {
  test: names.test,
  predictions: { challenger: { uri: names.challenger }, champion: { uri: names.champion } },
  needs: { prediction: ['f1'], scores: [], columns: {}, rows: true },
};

/** Parquet files of these queries, each over the numbers `k` from 0 to `n`. */
async function filesOf(queries: Record<keyof typeof names, string>): Promise<Files> {
  const folder = folderWith({});
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE VIEW numbers AS SELECT range AS k FROM range(${n})`);
  const files: [string, Uint8Array][] = [];
  for (const [name, query] of Object.entries(queries)) {
    await connection.run(`COPY (${query}) TO '${join(folder, name)}' (FORMAT parquet)`);
    files.push([`${name}.parquet`, readFileSync(join(folder, name))]);
  }
  connection.closeSync();
  instance.closeSync();
  return Object.fromEntries(files);
}

/** Its first row and one far within change places. */
const swapped = 'CASE k WHEN 0 THEN 140000 WHEN 140000 THEN 0 ELSE k END';

describe.each([
  ['whole numbers', (k: string) => `CAST(${k} AS BIGINT)`],
  ['texts', (k: string) => `'id ' || ${k}`],
])('pairing by ids that are %s', (_name, id) => {
  const from = 'FROM numbers ORDER BY numbers.k';
  const test = `SELECT ${id('k')} AS id, ${label} ${from}`;
  const challenger = `SELECT ${id('k')} AS id, ${predicted(1)} ${from}`;

  it.each([
    ['in the same order', 'FROM numbers ORDER BY k'],
    ['with two rows in another order', `FROM numbers ORDER BY ${swapped}`],
    ['in the opposite order', 'FROM numbers ORDER BY k DESC'],
  ])('puts the predictions of files %s where their rows are', async (_order, sorted) => {
    const files = await filesOf({
      test,
      challenger,
      champion: `SELECT ${id('k')} AS id, ${predicted(2)} ${sorted}`,
    });
    const { models } = (await gatherFiles(files, request)).evaluation.overall.rows ?? {};
    const straight = await filesOf({
      test,
      challenger: `SELECT ${id('k')} AS id, ${predicted(2)} ${from}`,
      champion: `SELECT ${id('k')} AS id, ${predicted(1)} ${from}`,
    });
    const other = (await gatherFiles(straight, request)).evaluation.overall.rows?.models;
    expect(models?.champion?.prediction?.length).toBe(n);
    expect(models?.champion?.prediction).toEqual(other?.challenger?.prediction);
    expect(models?.challenger?.prediction).toEqual(other?.champion?.prediction);
    expect(models?.champion?.prediction).not.toEqual(models?.challenger?.prediction);
  });

  it('refuses an id that is there twice in all files, at the same places', async () => {
    const twice = 'CASE k WHEN 140000 THEN 7 ELSE k END';
    const files = await filesOf({
      test: `SELECT ${id(twice)} AS id, ${label} ${from}`,
      challenger: `SELECT ${id(twice)} AS id, ${predicted(1)} ${from}`,
      champion: `SELECT ${id(twice)} AS id, ${predicted(2)} ${from}`,
    });
    expect(await faultOf(files, request)).toMatch(/^data\.test must hold every id once, got 1 row more/);
  });

  it.each([
    ['misses its last row', `WHERE k < ${n - 1} ORDER BY k`],
    ['misses a row far within', 'WHERE k <> 140000 ORDER BY k'],
    ['has a row twice at its end', `UNION ALL SELECT ${n - 1} ORDER BY k`],
  ])('refuses a champion that %s', async (_name, rest) => {
    const files = await filesOf({
      test,
      challenger,
      champion: `SELECT ${id('k')} AS id, ${predicted(2)} FROM (SELECT k FROM numbers ${rest})`,
    });
    expect(await faultOf(files, request)).toMatch(/^champion must/);
  });

  it('refuses a champion with another id at the place of one row', async () => {
    const files = await filesOf({
      test,
      challenger,
      champion: `SELECT ${id('CASE k WHEN 149999 THEN 7777777 ELSE k END')} AS id, ${predicted(2)} ${from}`,
    });
    expect(await faultOf(files, request)).toMatch(/^champion must/);
  });
});
