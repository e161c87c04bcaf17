import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The least that fairness takes from the rows: one scan that counts them by groups and label. */
const [folder, ...columns] = process.argv.slice(2);
const table = (name: string) => `read_parquet('${join(folder, `${name}.parquet`)}')`;
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
const connection = await instance.connect();
await connection.runAndReadAll(
  `SELECT ${columns.map((name) => `"${name}"`).join(', ')}, label, count(*)
   FROM ${table('test')} GROUP BY ALL`,
);
connection.closeSync();
instance.closeSync();
