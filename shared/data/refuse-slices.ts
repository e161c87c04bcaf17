import { InputError } from '../errors.ts';
import type { Database } from './database.ts';
import { isProtected } from './is-protected.ts';
import { counted, quoted } from './refuse-rows.ts';
import type { SliceColumn } from './request.ts';
import type { LoadedTable } from './table.ts';

/** Most levels that one entry of `evaluate.slices`, or one set of groups, may have. */
export const mostLevels = 1000;

/** Most values that a protected column may have, as it is; and most numbers. */
export const mostGroups = 100;
export const mostNumbers = 20;

/** Longest value that names a level: of several columns crossed, names of levels stay readable. */
const longestLevel = 200;

/** @throws InputError where values are texts rather than names, or none that SQL can hold; none of them is shown. */
export function refuseUnfitLevels(
  { column, setting = 'evaluate.slices' }: SliceColumn,
  levels: readonly string[],
): void {
  const name = JSON.stringify(column);
  const rules = [
    [(level: string) => level.length > longestLevel, `have at most ${longestLevel} characters`, 'more'],
    [(level: string) => level.includes('\0'), 'hold no NUL character', 'one'],
  ] as const;
  for (const [breaks, rule, kind] of rules) {
    const count = levels.filter(breaks).length;
    if (count === 0) continue;
    throw new InputError({
      input: setting,
      rule: `must be a column whose values ${rule}`,
      received: `${name}, of whose values ${count.toLocaleString('en-US')} ${count === 1 ? 'has' : 'have'} ${kind}`,
      fix: 'Name another column, or write other values in the data.',
    });
  }
}

function tooMany(input: string, most: number, received: string, fix: string): InputError {
  const rule = `must have at most ${most.toLocaleString('en-US')} levels`;
  return new InputError({ input, rule, received, fix });
}

/** A column of a slice has more values than a slice may have. */
export function refuseLevels({ column, setting }: SliceColumn): InputError {
  return tooMany(
    setting ?? 'evaluate.slices',
    mostLevels,
    `more in ${JSON.stringify(column)}`,
    `Bin the column ({column: ${JSON.stringify(column)}, bins: 4}) or leave it out.`,
  );
}

/** Columns that cross to more groups than are told apart; only those that some row is in are counted. */
export function refuseCrossing(columns: readonly SliceColumn[], levels: number, people: boolean): InputError {
  const names = columns.map(({ column }) => JSON.stringify(column)).join(' × ');
  if (people && columns.length > 1) {
    const strata = columns.find((one) => !isProtected(one));
    return new InputError({
      input: strata?.setting ?? 'fairness.intersections',
      rule: `must come to at most ${mostLevels.toLocaleString('en-US')} groups that have rows`,
      received: `${levels.toLocaleString('en-US')} in ${names}`,
      fix: strata
        ? 'Name a column with fewer values.'
        : 'Write intersections: { of: 1 }, or give these columns fewer values (edges for numbers).',
    });
  }
  const [{ column, setting }] = columns;
  return tooMany(
    setting ?? 'evaluate.slices',
    mostLevels,
    `more in ${names}`,
    `Bin the column ({column: ${JSON.stringify(column)}, bins: 4}) or leave it out.`,
  );
}

/** Quartiles rounded to two digits: edges to begin with. */
async function edgesFor(database: Database, table: LoadedTable, column: string): Promise<number[]> {
  const [[found]] = await database.rows(
    `SELECT quantile_disc(value, [0.25, 0.5, 0.75]) FROM (SELECT ${table.number(column)} AS value FROM ${table.from})
     WHERE isfinite(value)`,
  );
  const rounded = Array.isArray(found) ? found.map((edge) => Number(Number(edge).toPrecision(2))) : [];
  return [...new Set(rounded)].sort((a, b) => a - b);
}

/** A protected column with too many values, or numbers that nobody has cut, is refused by their count. */
export async function refuseManyGroups(
  database: Database,
  table: LoadedTable,
  { column, setting = 'fairness.protected' }: SliceColumn,
): Promise<void> {
  const text = table.text(column);
  const [[values, texts]] = await database.rows(
    `SELECT count(DISTINCT ${text}), count(*) FILTER (${text} IS NOT NULL AND ${table.number(column)} IS NULL)
     FROM ${table.from}`,
  );
  const areNumbers = Number(texts) === 0;
  const most = areNumbers ? mostNumbers : mostGroups;
  if (Number(values) <= most) return;
  const name = JSON.stringify(column);
  const received = `${Number(values).toLocaleString('en-US')} in ${name}`;
  if (!areNumbers) {
    const rule = `must have at most ${most} different values`;
    const fix = 'Group its values in the data, or name a column that tells fewer groups apart.';
    throw new InputError({ input: setting, rule, received, fix });
  }
  const edges = await edgesFor(database, table, column);
  const cut = edges.length > 0 ? ` or {column: ${name}, edges: [${edges.join(', ')}]}` : '';
  throw new InputError({
    input: setting,
    rule: `must say where to cut a column of more than ${most} different numbers`,
    received,
    fix: isProtected({ setting })
      ? `Give bins or edges, as in {column: ${name}, bins: 4}${cut}.`
      : 'Name it under fairness.protected with bins or edges, or cut it in the data.',
  });
}

/** A column of texts cannot be cut; of a protected one no value is shown. */
export function refuseTexts(
  { column, setting = 'evaluate.slices' }: SliceColumn,
  texts: number,
  example: unknown,
  people: boolean,
): InputError {
  const shown = people ? `text in ${counted(texts)}` : quoted(example);
  return new InputError({
    input: setting,
    rule: 'must bin columns of numbers',
    received: `${JSON.stringify(column)}, which holds ${shown}`,
    fix: people ? 'Name the column alone, without bins and edges: its values are the groups.' : undefined,
  });
}
