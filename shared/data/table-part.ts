import type { Database } from './database.ts';
import { drawnPlaces } from './drawn-places.ts';
import { readSource } from './read-source.ts';
import { literal } from './sql-text.ts';
import type { Column, Table } from './table.ts';

/** Rows of a table that were copied, in the table's order. */
export interface TablePart {
  rows: number;
  /** The temporary table that holds it, with `place` beside the columns. */
  name: string;
  /** Where the rows stand in the table, from 0, ascending. */
  places: Int32Array;
  /** The part as a table; with `change`, every row has this value in this column. */
  table(change?: { column: string; value: string }): Table;
  drop(): Promise<void>;
}

let parts = 0;

/**
 * Copies these columns of at most `most` rows, which a hash of their place draws: the same rows for the same seed.
 *
 * @param n the table's rows
 * @throws InputError where the table cannot be read
 */
export async function tablePart(
  database: Database,
  table: Table,
  names: readonly string[],
  { n, most, seed }: { n: number; most: number; seed: number },
): Promise<TablePart> {
  const own = parts++;
  const drawn = `tollgate_drawn_${own}`;
  const name = `tollgate_part_${own}`;
  await database.run(`CREATE TEMP TABLE ${drawn} AS ${drawnPlaces({ n, most, seed })}`);
  const loaded = await table.load(names);
  await readSource(table.source, () =>
    database.run(
      `CREATE TEMP TABLE ${name} AS SELECT * FROM (SELECT *, row_number() OVER () - 1 AS place FROM ${loaded.from})
       SEMI JOIN ${drawn} USING (place) ORDER BY place`,
    ),
  );
  const places = new Int32Array(Math.min(n, most));
  let rows = 0;
  await database.stream(
    `SELECT CAST(place AS INTEGER) FROM ${name} ORDER BY place`,
    ['i32'],
    (count, [values]) => {
      places.set(values, rows);
      rows += count;
    },
  );
  const typeOf = ({ declared }: Column): string => declared ?? 'VARCHAR';
  return {
    rows,
    name,
    places: places.subarray(0, rows),
    table(change) {
      const changed =
        change &&
        `CAST(${literal(change.value)} AS ${typeOf(table.column(change.column, 'columns'))}) AS ${loaded.raw(change.column)}`;
      const from = changed ? `(SELECT * REPLACE (${changed}) FROM ${name})` : name;
      const view = { ...loaded, from, rows, drop: () => Promise.resolve() };
      return { ...table, view: () => Promise.resolve(view), load: () => Promise.resolve(view) };
    },
    async drop() {
      await loaded.drop();
      await database.run(`DROP TABLE ${name}`);
      await database.run(`DROP TABLE ${drawn}`);
    },
  };
}
