import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import type { GroupCounts } from './evidence.ts';
import { readSource } from './read-source.ts';
import { counted } from './refuse-rows.ts';
import type { SliceColumn } from './request.ts';
import { missingLevel, prepareSlice } from './slice-codes.ts';
import type { LoadedTable, Table } from './table.ts';

export interface GroupCountsRequest {
  table: Table;
  columns: readonly SliceColumn[];
  /** The column of ids in the table, and a table with protected columns and its column of ids. */
  id: string;
  people?: { table: Table; id: string };
}

/**
 * How many rows of a table each group of each protected column has; a column that the table lacks is looked up in the
 * table of people by id, where there is one. What cannot be told apart has a reason and no counts.
 *
 * @throws InputError where a table cannot be read, or somebody is in the table of people twice.
 */
export async function groupCounts(database: Database, asked: GroupCountsRequest): Promise<GroupCounts[]> {
  const { table, columns, id, people } = asked;
  const { input } = table.source;
  const found: GroupCounts[] = [];
  for (const one of columns) {
    const { column, bins } = one;
    const none = (why: string): GroupCounts => ({ input, column, counts: [], missing: 0, why });
    if (bins !== undefined) {
      found.push(none(`${column} is cut by its own quantiles (bins), which differ from table to table`));
    } else if (table.has(column)) {
      const loaded = await table.load([column]);
      found.push({ input, column, ...(await countsOf(database, table, loaded, one)) });
      await loaded.drop();
    } else if (people?.table.has(column) && table.has(id)) {
      found.push({ input, column, ...(await joinedCounts(database, asked, people, one)) });
    } else {
      found.push(none(`it has no column ${JSON.stringify(column)}`));
    }
  }
  return found;
}

type Counted = Pick<GroupCounts, 'counts' | 'missing'>;

async function countsOf(
  database: Database,
  table: Table,
  loaded: LoadedTable,
  column: SliceColumn,
): Promise<Counted> {
  return readSource(table.source, async () => {
    const reader = await prepareSlice(database, loaded, column, true);
    const counts = reader.levels.map(() => 0);
    await database.stream(
      `SELECT ${reader.expression} FROM ${loaded.from}`,
      [reader.kind],
      (count, [values]) => {
        for (let i = 0; i < count; i++) counts[reader.code(values[i])]++;
      },
    );
    const named = reader.levels.map((name, k) => ({ name, n: counts[k] }));
    return {
      counts: named.filter(({ name, n }) => name !== missingLevel && n > 0),
      missing: counts[counts.length - 1],
    };
  });
}

/** @throws InputError where somebody of the table has several rows of people. */
async function refuseTwice(
  database: Database,
  joined: string,
  { people, rows, of }: { people: Table; rows: number; of: string },
): Promise<void> {
  const [[pairs]] = await database.rows(`SELECT count(*) FROM ${joined}`);
  if (Number(pairs) === rows) return;
  throw new InputError({
    input: people.source.input,
    rule: 'must hold every id once',
    received: `${counted(Number(pairs) - rows)} more than ids for the rows of ${of}`,
    fix: 'Keep one row a person, or name the column of ids under fairness.id.',
  });
}

/** Rows that nobody is found for have no value. */
async function joinedCounts(
  database: Database,
  { table, id }: GroupCountsRequest,
  people: { table: Table; id: string },
  column: SliceColumn,
): Promise<Counted> {
  const rows = await table.load([table.column(id, 'columns.id').name]);
  const setting = people.id === id ? 'columns.id' : 'fairness.id';
  const theirs = await people.table.load([people.table.column(people.id, setting).name, column.column]);
  const joined = 'tollgate_counted';
  const raw = theirs.raw(column.column);
  await readSource(people.table.source, () =>
    database.run(
      `CREATE TEMP TABLE ${joined} AS SELECT own.key, ${raw}
       FROM (SELECT ${rows.text(id)} AS key FROM ${rows.from}) AS own
       LEFT JOIN ${theirs.from} ON ${theirs.text(people.id)} = own.key`,
    ),
  );
  await refuseTwice(database, joined, { people: people.table, rows: rows.rows, of: table.source.input });
  const counted = await countsOf(
    database,
    people.table,
    { ...theirs, from: joined, rows: rows.rows },
    column,
  );
  await database.run(`DROP TABLE ${joined}`);
  await rows.drop();
  await theirs.drop();
  return counted;
}
