import { DuckDBInstance } from '@duckdb/node-api';

/** Reads every value of a Parquet or csv file once and does the least with it: one scan that hashes every column. */
const [file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
const connection = await instance.connect();
const from = file.endsWith('.csv') ? `read_csv('${file}', all_varchar = true)` : `read_parquet('${file}')`;
const described = await connection.runAndReadAll(`DESCRIBE FROM ${from}`);
const hashes = described.getRowsJS().map(([name]) => `bit_xor(hash("${name}"))`);
await connection.runAndReadAll(`SELECT ${hashes.join(', ')} FROM ${from}`);
connection.closeSync();
instance.closeSync();
