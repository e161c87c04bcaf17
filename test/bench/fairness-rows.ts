import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A uniform number in (0, 1) that depends on the row and a name only, so that threads and runs do not matter. */
const uniform = (name: string) => `((hash(i || ' ${name}') >> 11)::DOUBLE + 0.5) / 9007199254740992.0`;
const normal = (name: string) =>
  `sqrt(-2 * ln(${uniform(`${name} radius`)})) * cos(2 * pi() * ${uniform(`${name} angle`)})`;
const score = (noise: number, name: string) =>
  `1 / (1 + exp(-(-1 + 1.5 * signal + 0.3 * (hash(i || ' sex') % 2) + ${noise} * ${normal(name)})))`;
const oneOf = (name: string, levels: readonly string[]) =>
  `[${levels.map((level) => `'${level}'`).join(', ')}][1 + (hash(i || ' ${name}') % ${levels.length})::BIGINT]`;

/** Six protected columns; race has six groups, of which the last is small, and a missing value in a hundred. */
export const protectedColumns: Readonly<Record<string, string>> = {
  sex: oneOf('sex', ['female', 'male']),
  race: `CASE WHEN ${uniform('no race')} < 0.99 THEN
    CASE WHEN ${uniform('rare')} < 0.01 THEN 'F' ELSE ${oneOf('race', ['A', 'B', 'C', 'D', 'E'])} END END`,
  age: `(18 + hash(i || ' age') % 73)::INTEGER`,
  region: oneOf('region', ['north', 'east', 'south', 'west']),
  disability: oneOf('disability', ['yes', 'no', 'no', 'no', 'no']),
  nativity: oneOf('nativity', ['native', 'foreign', 'abroad']),
};

/** Six groups of about the same size, for the peer's comparison. */
export const sixGroups = oneOf('group', ['A', 'B', 'C', 'D', 'E', 'F']);

/**
 * Writes `test.parquet` (id, label, seven columns of groups), `people.parquet` (id and the protected columns, in another
 * order) and two models' predictions, each with class and score. Men are predicted positive more often.
 */
export async function writeFairnessRows(folder: string, rows: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  await connection.run(`SET temp_directory = '${join(folder, 'spill')}'`);
  const columns = Object.entries({ ...protectedColumns, group: sixGroups });
  await connection.run(`
    CREATE TABLE drawn AS
    WITH latent AS (SELECT i, ${normal('signal')} AS signal FROM range(${rows}) AS t(i))
    SELECT i AS id, (${uniform('label')} < 1 / (1 + exp(-(-1 + 1.5 * signal))))::INTEGER AS label,
      ${score(0.7, 'champion')} AS champion, ${score(0.6, 'challenger')} AS challenger,
      ${columns.map(([name, sql]) => `${sql} AS "${name}"`).join(', ')}
    FROM latent`);
  const write = (file: string, select: string) =>
    connection.run(
      `COPY (SELECT ${select} FROM drawn ORDER BY hash(id || ' ${file}')) TO '${join(folder, file)}' (FORMAT parquet, COMPRESSION zstd)`,
    );
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  await write('test.parquet', `id, label, ${names}`);
  await write('people.parquet', `id, ${names}`);
  for (const model of ['champion', 'challenger']) {
    await write(`${model}.parquet`, `id, (${model} >= 0.5)::INTEGER AS predicted, ${model} AS score`);
  }
  connection.closeSync();
  instance.closeSync();
}
