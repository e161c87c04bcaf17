import { stat } from 'node:fs/promises';
import type { JS } from '@duckdb/node-api';
import { type Database, type DatabaseSettings, openDatabase } from './database.ts';
import { digestFiles } from './digest.ts';
import type { Answer, Ask, FactColumn, Facts, MeasureName, ValueKind } from './facts.ts';
import { measures } from './measures/index.ts';
import type { Measure, MeasuredTable } from './measures/measure.ts';
import { openTables } from './open-tables.ts';
import type { InputRecord } from './request.ts';
import type { RowRule } from './row-rule.ts';
import { rules } from './rules/index.ts';
import type { RuleSql } from './rules/rule.ts';
import { findSource, type Source } from './source.ts';
import type { Column, Table } from './table.ts';

export interface FactsRequest {
  /** The input that names the table: `data.train`. */
  input: string;
  uri: string | readonly string[];
}

export interface OpenedFacts {
  tables: readonly Facts[];
  inputs: readonly InputRecord[];
  close(): Promise<void>;
}

const kinds: Readonly<Record<Column['type'], ValueKind>> = {
  text: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  other: 'other',
};

interface Question {
  aggregates: readonly string[];
  settle(values: readonly unknown[]): void;
  fail(error: unknown): void;
}

/** Questions that are asked in the same turn, answered by one scan. */
function scanner(database: Database, from: string) {
  let waiting: Question[] = [];
  const scan = async (questions: readonly Question[]): Promise<void> => {
    const expressions = questions.flatMap(({ aggregates }) => aggregates);
    const [values] = await database.rows(`SELECT ${expressions.join(', ')} FROM ${from}`);
    let at = 0;
    for (const question of questions) {
      const next = at + question.aggregates.length;
      question.settle(values.slice(at, next));
      at = next;
    }
  };
  const flush = async (): Promise<void> => {
    const questions = waiting;
    waiting = [];
    try {
      await scan(questions);
    } catch {
      // One question that cannot be answered must not take the others with it.
      for (const question of questions) await scan([question]).catch(question.fail);
    }
  };
  return (aggregates: readonly string[]): Promise<readonly unknown[]> =>
    new Promise((settle, fail) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ aggregates, settle, fail });
    });
}

/**
 * Opens tables of the user's for questions about them; the caller closes them.
 *
 * @param id the column that names rows, where a table has it
 * @throws InputError where a table cannot be read or holds no rows
 */
export async function openFacts(
  requests: readonly FactsRequest[],
  { folder, id }: { folder: string; id?: string },
  settings: DatabaseSettings,
): Promise<OpenedFacts> {
  const database = await openDatabase(settings);
  try {
    const sources: Source[] = [];
    for (const { input, uri } of requests)
      sources.push(await findSource(input, uri, folder, database.folder));
    const opened = await openTables(database, sources);
    const byInput = new Map<string, MeasuredTable>();
    const tables: Facts[] = [];
    for (const table of opened) tables.push(await factsOf(database, table, id, byInput));
    const inputs: InputRecord[] = [];
    for (const [k, { input, uri, files }] of sources.entries()) {
      inputs.push({ name: input, uri, sha256: await digestFiles(files), rows: tables[k].rows });
    }
    return { tables, inputs, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function factsOf(
  database: Database,
  table: Table,
  id: string | undefined,
  byInput: Map<string, MeasuredTable>,
): Promise<Facts> {
  const { input, uri, files } = table.source;
  const view = await table.load(table.columns.map(({ name }) => name));
  const columns = table.columns.map(
    ({ name, type, declared }): FactColumn => ({ name, kind: kinds[type], ...(declared && { declared }) }),
  );
  const column = (name: string) => columns.find((one) => one.name === name);
  const known = (name: string): FactColumn => {
    const found = column(name);
    if (!found) throw new Error(`${input} has no column ${name}`);
    return found;
  };
  const other = (name: string): MeasuredTable => {
    const found = byInput.get(name);
    if (!found) throw new Error(`no table was opened for ${name}`);
    return found;
  };
  const numbered = `(SELECT *, row_number() OVER () - 1 AS place FROM ${view.from})`;
  const measured: MeasuredTable = {
    view: { ...view, from: numbered },
    rows: view.rows,
    column: known,
    place: 'place',
    id: id !== undefined && column(id) ? view.text(id) : `'row ' || (place + 1)`,
    other: (facts) => other(facts.input),
  };
  byInput.set(input, measured);
  const ask = scanner(database, numbered);
  const answered = new Map<string, Promise<unknown>>();
  const breaks = (rule: RowRule): string => {
    const sql = rules[rule.rule] as RuleSql<typeof rule.rule>;
    return sql.breaks(rule as never, measured, other);
  };
  const bytes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    input,
    uri,
    rows: view.rows,
    bytes: bytes.reduce((sum, size) => sum + size, 0),
    columns,
    column,
    measure<K extends MeasureName>(name: K, asked: Ask<K>): Promise<Answer<K>> {
      const key = JSON.stringify([name, asked], (_, value) => (value?.measure ? value.input : value));
      let answer = answered.get(key) as Promise<Answer<K>> | undefined;
      if (!answer) {
        const measure = measures[name] as unknown as Measure<Ask<K>, Answer<K>>;
        answer =
          'aggregates' in measure
            ? ask(measure.aggregates(asked, measured)).then((values) =>
                measure.answer(values as JS[], asked, measured),
              )
            : measure.measure(asked, measured, database);
        answered.set(key, answer);
      }
      return answer;
    },
    async failing(rule) {
      const sql = rules[rule.rule] as RuleSql<typeof rule.rule>;
      if (!sql.count) return Number((await ask([`count_if(${breaks(rule)})`]))[0]);
      const [[rows]] = await database.rows(sql.count(rule as never, measured, other));
      return Number(rows);
    },
    async failingIds(rule, most) {
      const rows = await database.rows(
        `SELECT ${measured.id} FROM ${numbered} WHERE ${breaks(rule)} ORDER BY place LIMIT ${most}`,
      );
      return rows.map(([found]) => String(found));
    },
    queryFor: (rule) => `SELECT * FROM '${uri}' WHERE ${breaks(rule)}`,
  };
}
