import type { Database } from '../database.ts';
import type { MeasuredTable } from './measure.ts';

/** Hashes that several rows have. */
export interface RepeatedHashes {
  /** A temporary table: `h`, and `n`, how many rows have it. */
  from: string;
  /** Rows that have one of them. */
  rows: number;
  /** How many there are. */
  hashes: number;
}

/** Tables of fewer rows are grouped as they are. */
const fewRows = 1_000_000;

/** Rows of one pass: with 2 to the 31 bits a twentieth of the bits is set at the end of it. */
const rowsOfPass = 2 ** 27;

/** Suspects of one pass that are kept at most, 64 MB; and no more than a quarter of the rows. */
const mostSuspects = 2 ** 23;

const known = new WeakMap<MeasuredTable, Map<string, Promise<RepeatedHashes>>>();

let tables = 0;

/** Bits for so many rows, 16 a row or more, at most 2 to the 31 (256 MB): as words of 32. */
function bitsFor(rows: number): Int32Array<ArrayBuffer> {
  return new Int32Array(2 ** Math.min(26, Math.ceil(Math.log2(rows)) - 1));
}

/**
 * Streams the hashes past a bit for each, and keeps those whose bit was set before: all that occur again, and few others.
 *
 * @returns false where there are too many
 */
async function findSuspects(
  hashes: string,
  into: string,
  table: MeasuredTable,
  database: Database,
): Promise<boolean> {
  const passes = Math.ceil(table.rows / rowsOfPass);
  for (let pass = 0; pass < passes; pass++) {
    const bits = bitsFor(table.rows / passes);
    const mask = bits.length - 1;
    const suspects = new BigUint64Array(Math.min(mostSuspects, Math.ceil(table.rows / passes / 4)));
    let count = 0;
    const take = (size: number, [chunk]: BigUint64Array[]): boolean => {
      if (count + size > suspects.length) return false;
      const words = new Int32Array(chunk.buffer, chunk.byteOffset, 2 * size);
      for (let row = 0; row < size; row++) {
        const word = words[2 * row] & mask;
        const before = bits[word];
        const after = before | (1 << (words[2 * row + 1] & 31));
        if (after === before) suspects[count++] = chunk[row];
        else bits[word] = after;
      }
      return true;
    };
    const part = passes > 1 ? ` WHERE h % ${passes} = ${pass}` : '';
    let isAll = true;
    await database.stream(`SELECT h FROM (${hashes})${part}`, ['u64'], (size, chunk) => {
      isAll = take(size, chunk);
      return isAll;
    });
    // Freed at once, not when it suits the collector: DuckDB needs the room.
    bits.buffer.transfer(0);
    if (isAll) await database.append(into, suspects.subarray(0, count));
    suspects.buffer.transfer(0);
    if (!isAll) return false;
  }
  return true;
}

async function find(
  hash: string,
  where: string,
  table: MeasuredTable,
  database: Database,
): Promise<RepeatedHashes> {
  const number = tables++;
  const suspects = `suspects_${number}`;
  const from = `repeated_${number}`;
  const hashes = `SELECT ${hash} AS h FROM ${table.view.from} WHERE ${where}`;
  await database.run(`CREATE TEMP TABLE ${suspects} (h UBIGINT)`);
  const isNarrowed = table.rows > fewRows && (await findSuspects(hashes, suspects, table, database));
  const among = isNarrowed ? ` WHERE h IN (SELECT h FROM ${suspects})` : '';
  await database.run(
    `CREATE TEMP TABLE ${from} AS SELECT h, count(*) AS n FROM (${hashes})${among} GROUP BY h HAVING n > 1`,
  );
  await database.run(`DROP TABLE ${suspects}`);
  const [[rows, count]] = await database.rows(`SELECT coalesce(sum(n), 0), count(*) FROM ${from}`);
  return { from, rows: Number(rows), hashes: Number(count) };
}

/**
 * Hashes that several rows have, found once for all that ask. Time grows with the rows and memory does not: DuckDB groups
 * only the few rows whose hash may be there twice, by a bit for each hash (a Bloom filter of one function; Bloom, CACM 13
 * (1970)), unless too many are.
 *
 * @param hash SQL, UBIGINT, never NULL, for a row of the table
 * @param where SQL, which rows are looked at
 */
export function repeatedHashes(
  hash: string,
  table: MeasuredTable,
  database: Database,
  where = 'true',
): Promise<RepeatedHashes> {
  let ofTable = known.get(table);
  if (!ofTable) {
    ofTable = new Map();
    known.set(table, ofTable);
  }
  const key = `${hash} ${where}`;
  let found = ofTable.get(key);
  if (!found) {
    found = find(hash, where, table, database);
    ofTable.set(key, found);
  }
  return found;
}
