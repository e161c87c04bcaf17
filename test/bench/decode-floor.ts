import { DuckDBInstance } from '@duckdb/node-api';

/** Reads every value of Parquet or csv files once and does the least with it: one scan that hashes every column. */
const files = process.argv.slice(2);
const list = `[${files.map((file) => `'${file}'`).join(', ')}]`;
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
const connection = await instance.connect();
const from = files[0].endsWith('.csv') ? `read_csv(${list}, all_varchar = true)` : `read_parquet(${list})`;
const described = await connection.runAndReadAll(`DESCRIBE FROM ${from}`);
const hashes = described.getRowsJS().map(([name]) => `bit_xor(hash("${name}"))`);
await connection.runAndReadAll(`SELECT ${hashes.join(', ')} FROM ${from}`);
connection.closeSync();
instance.closeSync();
