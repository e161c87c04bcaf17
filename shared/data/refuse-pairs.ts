import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { counted, quoted, refuseRows, shownRows } from './refuse-rows.ts';

/** One side of a pairing: a table with the ids as SQL text. */
export interface IdSide {
  input: string;
  from: string;
  id: string;
}

async function refuseDuplicates(database: Database, side: IdSide): Promise<void> {
  const [[rows, ids]] = await database.rows(`SELECT count(*), count(DISTINCT ${side.id}) FROM ${side.from}`);
  if (rows === ids) return;
  const found = await database.rows(
    `SELECT id, count(*), min(place) FROM
       (SELECT ${side.id} AS id, row_number() OVER () AS place FROM ${side.from})
     GROUP BY id HAVING count(*) > 1 ORDER BY min(place) LIMIT ${shownRows}`,
  );
  const shown = found.map(([id, times]) => `${quoted(id)} (${times} times)`);
  const more = Number(rows) - Number(ids);
  throw new InputError({
    input: side.input,
    rule: 'must hold every id once',
    received: `${counted(more)} more than ids: ${shown.join(', ')}${found.length === shownRows ? ', …' : ''}`,
    fix: 'Name a column under columns.id that tells the rows apart.',
  });
}

/** @throws InputError where a row has no id. */
export async function refuseEmptyIds(database: Database, side: IdSide): Promise<void> {
  const [[count]] = await database.rows(`SELECT count(*) FROM ${side.from} WHERE ${side.id} IS NULL`);
  if (Number(count) === 0) return;
  throw new InputError({
    input: side.input,
    rule: 'must hold an id in every row',
    received: `${counted(Number(count))} without one`,
  });
}

/** @throws InputError where a side's ids are empty or not unique. */
export async function refuseUnclearIds(database: Database, side: IdSide): Promise<void> {
  await refuseEmptyIds(database, side);
  await refuseDuplicates(database, side);
}

/**
 * Finds out why two sides do not pair one to one, and says so: ids empty or there twice, ids of the
 * rows that the predictions lack, ids of the predictions that the rows lack.
 *
 * @throws InputError always, if the sides are not each other's permutation.
 */
export async function refusePairs(database: Database, rows: IdSide, predictions: IdSide): Promise<void> {
  for (const side of [rows, predictions]) await refuseUnclearIds(database, side);
  const lacks = (one: IdSide, other: IdSide): string =>
    `${one.id} NOT IN (SELECT ${other.id} FROM ${other.from})`;
  const [[missing]] = await database.rows(
    `SELECT count(*) FROM ${rows.from} WHERE ${lacks(rows, predictions)}`,
  );
  const [[all]] = await database.rows(`SELECT count(*) FROM ${rows.from}`);
  const nothingPairs =
    missing === all ? 'No id is on both sides: is columns.id the right column of both?' : undefined;
  await refuseRows(database, {
    input: predictions.input,
    rule: `must hold a prediction for every row of ${rows.input}`,
    from: rows.from,
    where: lacks(rows, predictions),
    id: rows.id,
    kind: 'missing',
    fix: nothingPairs ?? 'Predict the whole test set with both models.',
  });
  await refuseRows(database, {
    input: predictions.input,
    rule: `must hold predictions for rows of ${rows.input} only`,
    from: predictions.from,
    where: lacks(predictions, rows),
    id: predictions.id,
    kind: 'extra',
    fix: 'Predict the same test set with both models.',
  });
}
