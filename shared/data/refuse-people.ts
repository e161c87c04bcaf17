import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import type { IdSide } from './refuse-pairs.ts';
import { counted, quoted, shownRows } from './refuse-rows.ts';

/** Both sides of the join, and the table of pairs with the labelled rows' places. */
export interface JoinSides {
  people: IdSide;
  rows: { input: string; ids: string };
  joined: string;
}

/**
 * Each labelled row must have one row of people. Ids are shown, protected values never.
 *
 * @throws InputError where a labelled row has several rows of people, or none.
 */
export async function refusePeople(
  database: Database,
  { people, rows, joined }: JoinSides,
  { pairs, n, idColumn }: { pairs: number; n: number; idColumn: string },
): Promise<void> {
  const [[places]] = await database.rows(`SELECT count(DISTINCT place) FROM ${joined}`);
  const found = Number(places);
  const idsOf = async (where: string): Promise<string> => {
    const some = await database.rows(
      `SELECT CAST(id AS VARCHAR) FROM ${rows.ids} WHERE ${where} ORDER BY rowid LIMIT ${shownRows + 1}`,
    );
    const shown = some.slice(0, shownRows).map(([id]) => quoted(id));
    return `id ${shown.join(', ')}${some.length > shownRows ? ', …' : ''}`;
  };
  if (pairs > found) {
    const twice = `rowid IN (SELECT place FROM ${joined} GROUP BY place HAVING count(*) > 1)`;
    throw new InputError({
      input: people.input,
      rule: 'must hold every id once',
      received: `${counted(pairs - found)} more than ids: ${await idsOf(twice)}`,
      fix: `Keep one row a person, or name the column that ${rows.input} is joined by under fairness.id.`,
    });
  }
  if (found === n) return;
  throw new InputError({
    input: people.input,
    rule: `must hold a row for every row of ${rows.input}`,
    received: `${counted(n - found)} without protected values: ${await idsOf(`rowid NOT IN (SELECT place FROM ${joined})`)}`,
    fix:
      found === 0
        ? `No id is on both sides: is ${idColumn} the right column?`
        : 'Add these people; where a value is not known, leave it empty: it is then a missing value.',
  });
}
