import type { Database } from './database.ts';
import { explainReadError } from './explain-read-error.ts';
import { refusePeople } from './refuse-people.ts';
import type { EvaluationRequest, SliceColumn } from './request.ts';
import { prepareSlice, type SliceReader } from './slice-codes.ts';
import type { Table } from './table.ts';

/** The labelled rows that people are joined to. */
export interface JoinedRows {
  /** The input that they came from, for messages. */
  input: string;
  /** Table with their ids, whose rowid is the row's index; each id is there once. */
  ids: string;
  n: number;
  /** Columns to read from the people's table, which has them. */
  columns: readonly SliceColumn[];
}

export interface ReadPeople {
  readers: SliceReader[];
  /** Rows of the table; and how many of them belong to no labelled row. */
  rows: number;
  extra: number;
}

/**
 * Reads protected columns from a table of their own and puts each value where the labelled row with the same id is.
 * Ids pair as text. Rows of people whom no labelled row names are left out.
 *
 * @throws InputError where a labelled row has no row of people, or more than one; no protected value stands in it.
 */
export async function readPeople(
  database: Database,
  { columns, people }: EvaluationRequest,
  table: Table,
  { input, ids, n, columns: asked }: JoinedRows,
): Promise<ReadPeople> {
  const setting = people?.id === undefined ? 'columns.id' : 'fairness.id';
  const hint =
    people?.id === undefined
      ? 'Where its ids are called otherwise, name their column under fairness.id.'
      : undefined;
  const idColumn = table.column(people?.id ?? columns.id, setting, hint).name;
  const loaded = await table.load([idColumn, ...asked.map(({ column }) => column)]);
  const id = loaded.text(idColumn);
  const joined = 'tollgate_people';
  const names = [...new Set(asked.map(({ column }) => loaded.raw(column)))];
  try {
    await database.run(
      `CREATE TEMP TABLE ${joined} AS
       SELECT CAST(labelled.rowid AS INTEGER) AS place${names.map((name) => `, ${name}`).join('')}
       FROM ${loaded.from} JOIN ${ids} AS labelled ON ${id} = CAST(labelled.id AS VARCHAR)`,
    );
  } catch (error) {
    throw await explainReadError(table.source, error);
  }
  const [[count]] = await database.rows(`SELECT count(*) FROM ${joined}`);
  const pairs = Number(count);
  const sides = {
    people: { input: table.source.input, from: loaded.from, id },
    rows: { input, ids },
    joined,
  };
  await refusePeople(database, sides, { pairs, n, idColumn: setting });

  const here = { ...loaded, from: joined, rows: n };
  const readers: SliceReader[] = [];
  for (const one of asked) readers.push(await prepareSlice(database, here, one, true));
  await database.stream(
    `SELECT place${readers.map(({ expression }) => `, ${expression}`).join('')} FROM ${joined}`,
    ['i32', ...readers.map(({ kind }) => kind)],
    (count, [places, ...values]) => {
      for (const [k, { codes, code }] of readers.entries()) {
        for (let i = 0; i < count; i++) codes[places[i]] = code(values[k][i]);
      }
    },
  );
  await database.run(`DROP TABLE ${joined}`);
  await loaded.drop();
  return { readers, rows: loaded.rows, extra: loaded.rows - pairs };
}
