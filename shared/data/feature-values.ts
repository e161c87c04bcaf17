import type { Database } from './database.ts';
import { kindOfType, secondsSql } from './stored-view.ts';
import type { Table, TableView } from './table.ts';
import { textKinds } from './text-kinds.ts';

/** How the values of one feature are told apart: SQL that gives a DOUBLE, NaN where there is none. */
export interface FeatureValue {
  kind: 'number' | 'category';
  sql: string;
}

/**
 * How features are compared with groups: numbers by their value, dates and time stamps by their seconds since 1970,
 * everything else as categories by a hash of their text. A column of texts is what all of its values are, in whichever
 * format it comes.
 *
 * @param view the rows to look at, with these columns
 */
export async function featureValues(
  database: Database,
  table: Table,
  view: TableView,
  names: readonly string[],
): Promise<FeatureValue[]> {
  const declared = new Map(table.columns.map((column) => [column.name, column.declared]));
  const kindOf = new Map(
    names.map((name) => {
      const type = declared.get(name);
      return [name, type === undefined ? 'text' : kindOfType(type)];
    }),
  );
  const texts = names.filter((name) => kindOf.get(name) === 'text');
  const numeric = await columnsOfNumbers(database, view, texts);
  const others = await columnsOfDigits(
    database,
    view,
    texts.filter((name) => !numeric.has(name)),
  );
  const found = await textKinds(
    database,
    () => view.from,
    others.map((name) => view.text(name)),
    () => ['date', 'timestamp'],
  );
  const typed = new Map(others.map((name, k) => [name, found[k]]));
  return names.map((name) => {
    const type = declared.get(name);
    const kind = kindOf.get(name);
    if (numeric.has(name) || kind === 'integer' || kind === 'number') {
      return number(`CASE WHEN isfinite(${view.number(name)}) THEN ${view.number(name)} END`);
    }
    const { kind: textKind, zones } = typed.get(name) ?? {};
    if (textKind === 'date' || textKind === 'timestamp') {
      return number(secondsSql({ name, raw: view.text(name), type: 'VARCHAR', kind: textKind, zones }));
    }
    if (type !== undefined && (kind === 'date' || kind === 'timestamp')) {
      return number(secondsSql({ name, raw: view.raw(name), type, kind }));
    }
    // 52 bits of a hash, exact as a double, tell texts apart.
    const hash = `CAST(hash(${view.text(name)}) >> 12 AS DOUBLE)`;
    return { kind: 'category', sql: orNaN(`CASE WHEN ${view.text(name)} IS NOT NULL THEN ${hash} END`) };
  });
}

const orNaN = (sql: string): string => `coalesce(${sql}, 'NaN'::DOUBLE)`;
const number = (sql: string): FeatureValue => ({ kind: 'number', sql: orNaN(sql) });

/** Those of these columns of texts that hold nothing but numbers, and NaN; ones without a value, too. */
export async function columnsOfNumbers(
  database: Database,
  view: TableView,
  names: readonly string[],
): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const counts = names.map(
    (name) => `count_if(${view.text(name)} IS NOT NULL AND ${view.number(name)} IS NULL)`,
  );
  const [found] = await database.rows(`SELECT ${counts.join(', ')} FROM ${view.from}`);
  return new Set(names.filter((_, k) => Number(found[k]) === 0));
}

/** Those of these columns of texts whose every value has a digit, as dates do: cheaper than to try every form of a date. */
async function columnsOfDigits(
  database: Database,
  view: TableView,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const counts = names.map(
    (name) => `count_if(${view.text(name)} IS NOT NULL AND NOT regexp_matches(${view.text(name)}, '[0-9]'))`,
  );
  const [found] = await database.rows(`SELECT ${counts.join(', ')} FROM ${view.from}`);
  return names.filter((_, k) => Number(found[k]) === 0);
}
