import { stat } from 'node:fs/promises';
import type { Database } from './database.ts';
import { explainScanError } from './explain-scan-error.ts';
import type { Answer, Ask, FactColumn, Facts, MeasureName } from './facts.ts';
import { type AskScan, fusedScan } from './fused-scan.ts';
import { measures } from './measures/index.ts';
import type { Measure, MeasuredTable } from './measures/measure.ts';
import { onlyWhere } from './measures/only-where.ts';
import { placesToIds } from './places-to-ids.ts';
import type { RowRule } from './row-rule.ts';
import { rules } from './rules/index.ts';
import type { RuleSql } from './rules/rule.ts';
import type { StoredTable, UserView } from './stored-table.ts';
import { missingSql, numberSql, type StoredColumn, secondsSql, textSql, valueSql } from './stored-view.ts';

/** The tables of one database by the input that names each, as measures see them. */
export type TablesByInput = Map<
  string,
  {
    measured: MeasuredTable;
    user: MeasuredTable;
    /** What stands after FROM and after WHERE to read the rows that break the rule, as `measured` has them. */
    breaking(rule: RowRule): Promise<{ from: string; where: string }>;
  }
>;

/** Tables with more columns are scanned by what names only the columns that are read. */
const narrowed = 300;

/** Of a wide table with more rows looking at the values takes longer than planning to. */
const mostStacked = 100_000;

/** Most rows whose ids are told. */
const mostIds = 10_000;

function measuredTable(
  table: StoredTable,
  { from, columns }: UserView,
  place: string,
  id: () => Promise<string | undefined>,
  other: (facts: Facts) => MeasuredTable,
  scan: AskScan,
): MeasuredTable {
  const byName = new Map(columns.map((column, k) => [column.name, { column, k }]));
  const known = (name: string): { column: StoredColumn; k: number } => {
    const found = byName.get(name);
    if (!found) throw new Error(`${table.source.input} has no column ${JSON.stringify(name)}`);
    return found;
  };
  const text = (name: string) => textSql(known(name).column);
  const raw = (name: string) => known(name).column.raw;
  const row = `'row ' || (${place} + 1)`;
  return {
    view: {
      from,
      text,
      raw,
      number: (name) => numberSql(known(name).column),
      key: (name) => (/INT$|INTEGER$/.test(known(name).column.type) ? raw(name) : text(name)),
      drop: async () => {},
    },
    rows: table.rows,
    stored: table,
    column: (name) => known(name).column,
    missing: (name) => missingSql(known(name).column),
    seconds: (name) => secondsSql(known(name).column),
    value: (name) => valueSql(known(name).column),
    textOf: (name, value) => textSql({ ...known(name).column, raw: value }),
    scan,
    footer: (name) => table.footer(known(name).k),
    place,
    async id() {
      const column = await id();
      return column === undefined ? row : `coalesce(${text(column)}, ${row})`;
    },
    other,
  };
}

/** The column that names rows, where a table has it, and whether a table's may not be shown: asked when it would be. */
export interface RowNames {
  id?: string;
  isHidden?(facts: Facts, id: string): Promise<boolean>;
}

/**
 * Questions about one table.
 *
 * @param paths the files as the user's own shell finds them
 */
export async function factsOfTable(
  database: Database,
  table: StoredTable,
  { id, isHidden }: RowNames,
  byInput: TablesByInput,
  paths: readonly string[],
  sha256: Promise<string>,
): Promise<Facts> {
  const { source, rows } = table;
  const { input, uri } = source;
  const columns = table.columns.map(
    ({ name, declared, kind, zones }): FactColumn => ({
      name,
      ...(declared !== undefined && { declared }),
      kind,
      ...(zones !== undefined && { zones }),
    }),
  );
  const byName = new Map(columns.map((column) => [column.name, column]));
  const find = (name: string, which: 'measured' | 'user'): MeasuredTable => {
    const found = byInput.get(name);
    if (!found) throw new Error(`no table was opened for ${name}`);
    return found[which];
  };
  /** What is asked names its columns, whatever else it names. */
  const explained = <T>(asked: unknown, work: () => Promise<T>): Promise<T> =>
    work().catch(async (error) => {
      const names = Object.values(asked as object)
        .flat()
        .filter((one) => byName.has(one));
      throw await explainScanError(database, table, names, error);
    });
  const isWide = columns.length > narrowed;
  const ask = fusedScan(
    database,
    (ks) => (isWide ? table.narrow(ks.filter((k) => k < columns.length)) : table.from),
    (k) => (isWide && rows <= mostStacked ? table.columns[k]?.type : undefined),
  );
  const answered = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    let answer = answered.get(key) as Promise<T> | undefined;
    if (!answer) {
      answer = work();
      answered.set(key, answer);
    }
    return answer;
  };
  const shownId = (): Promise<string | undefined> =>
    once('id', async () =>
      id === undefined || !byName.has(id) || (await isHidden?.(facts, id)) ? undefined : id,
    );
  const tableOver = (view: UserView, place: string, which: 'measured' | 'user') =>
    measuredTable(table, view, place, shownId, (facts) => find(facts.input, which), ask);
  const measured = tableOver(table, 'place', 'measured');
  const user = tableOver(table.user(paths), '0', 'user');
  const sqlOf = (rule: RowRule) => rules[rule.rule] as RuleSql<typeof rule.rule>;
  const others = (name: string) => find(name, 'measured');
  const suspects = async (rule: RowRule): Promise<MeasuredTable> => {
    const from = await sqlOf(rule).suspects?.(rule as never, measured, database);
    return from === undefined ? measured : { ...measured, view: { ...measured.view, from } };
  };
  const breaking = async (rule: RowRule) => {
    const among = await suspects(rule);
    return { from: among.view.from, where: sqlOf(rule).breaks(rule as never, among, others) };
  };
  const breaks = (rule: RowRule): string => sqlOf(rule).breaks(rule as never, measured, others);
  byInput.set(input, { measured, user, breaking });
  const sizes = await Promise.all(source.files.map(async (file) => (await stat(file)).size));
  const idsAt = placesToIds(async (places) => {
    const list = places.map((place) => Math.trunc(place)).join(', ');
    const rows = await database.rows(
      `SELECT ${measured.place}, ${await measured.id()} FROM ${table.from} WHERE ${measured.place} IN (${list})`,
    );
    return new Map(rows.map(([place, found]) => [Number(place), String(found)]));
  });
  const firstIds = async (rule: RowRule, most: number): Promise<string[]> => {
    if (sqlOf(rule).rowwise) {
      // Ids are texts that are dear to make: places first, then the ids of those alone.
      const [found] = await ask([`min(${onlyWhere(breaks(rule), measured.place)}, ${most})`]);
      return Array.isArray(found) ? idsAt(found.map(Number)) : [];
    }
    const { from, where } = await breaking(rule);
    const found = await database.rows(
      `SELECT ${await measured.id()} FROM ${from} WHERE ${where} ORDER BY place LIMIT ${most}`,
    );
    return found.map(([one]) => String(one));
  };
  const facts: Facts = {
    input,
    uri,
    sha256,
    rows,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    columns,
    column: (name) => byName.get(name),
    measure<K extends MeasureName>(name: K, asked: Ask<K>): Promise<Answer<K>> {
      const key = JSON.stringify([name, asked], (_, value) => (value?.measure ? value.input : value));
      const work = async () => {
        const measure = measures[name] as unknown as Measure<Ask<K>, Answer<K>>;
        if (!('aggregates' in measure)) return measure.measure(asked, measured, database);
        const known = measure.known?.(asked, measured);
        if (known !== undefined) return known;
        const values = await ask(measure.aggregates(asked, measured));
        return measure.answer(values, asked, measured);
      };
      return once(key, () => explained(asked, work));
    },
    failing(rule) {
      const work = async () => {
        const sql = sqlOf(rule);
        const known = sql.known?.(rule as never, measured);
        if (known !== undefined) return known;
        if (sql.rowwise) return Number((await ask([`count_if(${breaks(rule)})`]))[0]);
        const sure = sql.zeroIfKept?.(rule as never, measured);
        if (sure && Number((await ask([sure.sql], sure.bytes))[0]) === 0) return 0;
        const among = await suspects(rule);
        const counting =
          sql.count?.(rule as never, among, others) ??
          `SELECT count_if(${sql.breaks(rule as never, among, others)}) FROM ${among.view.from}`;
        return Number((await database.rows(counting))[0][0]);
      };
      return once(`failing ${JSON.stringify(rule)}`, () => explained(rule, work));
    },
    async failingIds(rule, most) {
      const shown = Math.min(most, mostIds);
      if (!(shown >= 1)) return [];
      return explained(rule, () => firstIds(rule, Math.floor(shown)));
    },
    idsAt,
    queryFor(rule) {
      const where = sqlOf(rule).breaks(rule as never, user, (name) => find(name, 'user'));
      return `SELECT * FROM ${user.view.from}\nWHERE ${where}`;
    },
  };
  return facts;
}
