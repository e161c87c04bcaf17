import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export interface Rows {
  /** Folder of `test.parquet`, `champion.parquet` and `challenger.parquet`. */
  folder: string;
  rows: number;
  /** Ids are integers, or texts such as `customer-000042`. */
  ids: 'integer' | 'text';
}

/**
 * A uniform number in (0, 1) that depends on the row and a name only, so that threads and runs do not matter.
 * The two are hashed as one text: hashes of several values are combined too simply to be independent.
 */
const uniform = (name: string) => `((hash(i || ' ${name}') >> 11)::DOUBLE + 0.5) / 9007199254740992.0`;

/** A standard normal number, by Box and Muller. */
const normal = (name: string) =>
  `sqrt(-2 * ln(${uniform(`${name} radius`)})) * cos(2 * pi() * ${uniform(`${name} angle`)})`;

const score = (name: string, noise: number) =>
  `1 / (1 + exp(-(-1.3 + 1.5 * signal + 0.5 * shared + ${noise} * ${normal(name)})))`;

/**
 * Writes labelled rows and two models' predictions as Parquet, each file in a random order of its own.
 * About 30 % positives, AUC about 0.8, the two models disagreeing on some 7 % of the rows; `region` has
 * 12 levels and `segment` 8.
 */
export async function writeRows({ folder, rows, ids }: Rows): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  const id = ids === 'integer' ? 'i' : `printf('customer-%08d', i)`;
  const write = (file: string, select: string) =>
    connection.run(
      `COPY (SELECT ${select} FROM drawn ORDER BY hash(i || ' ${file}')) TO '${join(folder, file)}' (FORMAT parquet, COMPRESSION zstd)`,
    );
  await connection.run(`SET temp_directory = '${join(folder, 'spill')}'`);
  await connection.run(`
    CREATE TABLE drawn AS
    WITH latent AS (SELECT i, ${normal('signal')} AS signal, ${normal('shared')} AS shared FROM range(${rows}) AS t(i))
    SELECT i, ${id} AS id,
      (${uniform('label')} < 1 / (1 + exp(-(-1.3 + 1.5 * signal))))::INTEGER AS label,
      ${score('champion', 0.4)} AS champion, ${score('challenger', 0.35)} AS challenger,
      'region ' || (hash(i || ' region') % 12) AS region, 'segment ' || (hash(i || ' segment') % 8) AS segment
    FROM latent`);
  await write('test.parquet', 'id, label, region, segment');
  for (const model of ['champion', 'challenger']) {
    await write(`${model}.parquet`, `id, (${model} >= 0.5)::INTEGER AS predicted, ${model} AS score`);
  }
  connection.closeSync();
  instance.closeSync();
}
