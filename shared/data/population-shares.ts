import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { explainReadError } from './explain-read-error.ts';
import { quoted } from './refuse-rows.ts';
import { missingLevel } from './slice-codes.ts';
import { suggestion } from './suggestion.ts';
import type { Table } from './table.ts';

/** Groups that a population may name; of one column, no more are told apart. */
const mostRows = 10_000;
/** As long as a value of the data may be that names a group. */
const longestGroup = 200;
/** What shares may be off by, because they were rounded. */
const rounding = 0.01;

/**
 * Shares of groups from a table with the columns column, group and share.
 *
 * @param columns the protected ones, which it may speak of
 * @throws InputError where a column is absent, a share is no number from 0 to 1, a column is not protected, a group is
 * there twice or stands for missing values, or the shares of a column do not add up to 1.
 */
export async function populationShares(
  database: Database,
  table: Table,
  columns: readonly string[],
): Promise<Record<string, Record<string, number>>> {
  const { input, uri } = table.source;
  const refuse = (rule: string, received: string, fix?: string): InputError =>
    new InputError({ input, rule, received: `${received} in ${quoted(uri)}`, fix });
  for (const name of ['column', 'group', 'share']) {
    if (table.has(name)) continue;
    throw refuse(
      'must be a table with the columns column, group and share',
      `no column ${JSON.stringify(name)} beside ${table.columns
        .slice(0, 10)
        .map((one) => quoted(one.name))
        .join(', ')}`,
      'Write a row for each group: column,group,share as in sex,F,0.51.',
    );
  }
  const loaded = await table.load(['column', 'group', 'share']);
  const rows = await database
    .rows(
      `SELECT ${loaded.text('column')}, ${loaded.text('group')}, ${loaded.number('share')}, ${loaded.text('share')}
       FROM ${loaded.from} LIMIT ${mostRows + 1}`,
    )
    .catch(async (error) => {
      throw await explainReadError(table.source, error);
    });
  await loaded.drop();
  if (rows.length > mostRows) {
    throw refuse(`must hold at most ${mostRows.toLocaleString('en-US')} rows`, 'more');
  }
  const shares: Record<string, Record<string, number>> = Object.create(null);
  for (const [k, [column, group, share, written]] of rows.entries()) {
    const place = `row ${k + 1}`;
    if (column === null || group === null) {
      throw refuse('must name a column and a group in every row', `an empty cell in ${place}`);
    }
    const [name, of, value] = [String(column), String(group), Number(share)];
    if (!columns.includes(name)) {
      throw refuse(
        'must speak of protected columns',
        `${quoted(name)} in ${place}`,
        suggestion(name, columns, 'Protected are'),
      );
    }
    if (share === null || !(value >= 0 && value <= 1)) {
      const isPercent = share !== null && value > 1 && value <= 100;
      throw refuse(
        'must hold shares from 0 to 1',
        `${quoted(written)} in ${place}`,
        isPercent ? `Write ${Number((value / 100).toPrecision(12))} for ${value} %.` : undefined,
      );
    }
    if (of.length > longestGroup) {
      throw refuse(`must name groups in at most ${longestGroup} characters`, `${quoted(of)} in ${place}`);
    }
    if (of === missingLevel) {
      throw refuse('must hold shares of the people whose group is known', `${quoted(of)} in ${place}`);
    }
    shares[name] ??= Object.create(null) as Record<string, number>;
    if (of in shares[name]) {
      throw refuse('must name each group once', `${quoted(of)} of ${quoted(name)} again in ${place}`);
    }
    shares[name][of] = value;
  }
  for (const [name, own] of Object.entries(shares)) {
    const sum = Object.values(own).reduce((total, one) => total + one, 0);
    if (Math.abs(sum - 1) > rounding) {
      throw refuse(
        'must hold shares that add up to 1 for each column',
        `${Number(sum.toPrecision(6))} for ${quoted(name)}`,
        'Give every group of the column a row, with the rest of the people as one more group.',
      );
    }
  }
  return shares;
}
