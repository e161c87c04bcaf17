import { DuckDBInstance } from '@duckdb/node-api';

/** A uniform number in (0, 1) that depends on the row and the column's number only, so that threads do not matter. */
const uniform = (k: number) =>
  `((hash(i + ${k} * 1000000000::BIGINT) >> 11)::DOUBLE + 0.5) / 9007199254740992.0`;
const normal = (k: number) => `sqrt(-2 * ln(${uniform(k)})) * cos(2 * pi() * ${uniform(k + 50)})`;
const below = (k: number, n: number) => `(hash(i + ${k} * 1000000000::BIGINT) % ${n})::INTEGER`;
const level = (k: number, name: string, n: number) =>
  `'${name} ' || (hash(i + ${k} * 1000000000::BIGINT) % ${n})`;

/** The twenty columns of the bench: an id, a time, seven measured numbers, five whole ones, five categories and a code. */
export const validationColumns: Readonly<Record<string, string>> = {
  id: 'i',
  created: `TIMESTAMP '2025-01-01' + to_seconds(${below(1, 31_536_000)})`,
  income: `exp(10.4 + 0.6 * ${normal(2)})`,
  debt: `round(20000 * ${uniform(3)}, 2)`,
  limit_of_card: `round(20000 + 30000 * ${uniform(4)}, 2)`,
  rate: `0.01 + 0.2 * ${uniform(5)}`,
  score: `1 / (1 + exp(-${normal(6)}))`,
  distance: `CASE WHEN ${uniform(7)} < 0.99 THEN abs(${normal(8)}) * 12 END`,
  amount: `exp(4 + ${normal(9)})`,
  age: `18 + ${below(10, 73)}`,
  tenure: below(11, 480),
  visits: below(12, 40),
  children: below(13, 6),
  label: `(${uniform(14)} < 0.3)::INTEGER`,
  region: level(15, 'region', 12),
  segment: level(16, 'segment', 8),
  channel: `CASE WHEN ${uniform(17)} < 0.99 THEN ${level(18, 'channel', 5)} END`,
  device: level(19, 'device', 4),
  country: level(20, 'country', 30),
  code: `printf('%s%s-%06d', chr(65 + ${below(21, 26)}), chr(65 + ${below(22, 26)}), ${below(23, 1_000_000)})`,
};

/** The columns of the largest table: an id, two numbers, a category and a label. */
export const leanColumns = Object.fromEntries(
  ['id', 'age', 'visits', 'region', 'label'].map((name) => [name, validationColumns[name]]),
);

/** So many columns of numbers and categories, in turns, after an id and a label. */
export function wideColumns(columns: number): Record<string, string> {
  const others = Array.from({ length: columns - 2 }, (_, k): [string, string] =>
    k % 5 === 4 ? [`kind_${k}`, level(100 + k, 'kind', 7)] : [`value_${k}`, uniform(100 + k)],
  );
  return { id: 'i', label: validationColumns.label, ...Object.fromEntries(others) };
}

/** Writes seeded rows, from the given place on, to a Parquet file, or to a csv file where its name ends so. */
export async function writeValidationRows(
  file: string,
  rows: number,
  {
    columns = validationColumns,
    from = 0,
  }: { columns?: Readonly<Record<string, string>>; from?: number } = {},
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '4GB' });
  const connection = await instance.connect();
  const select = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
  const format = file.endsWith('.csv') ? 'FORMAT csv' : 'FORMAT parquet, COMPRESSION zstd';
  await connection.run(
    `COPY (SELECT ${select.join(', ')} FROM range(${from}, ${from + rows}) AS t(i)) TO '${file}' (${format})`,
  );
  connection.closeSync();
  instance.closeSync();
}
