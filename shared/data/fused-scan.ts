import type { JS } from '@duckdb/node-api';
import type { Database } from './database.ts';
import { stackedSql, stacksOf } from './stacked-columns.ts';

/** Asks for aggregates over a table, each of which holds `cost` bytes; gives their values in their order. */
export type AskScan = (aggregates: readonly string[], cost?: number) => Promise<readonly JS[]>;

interface Question {
  aggregates: readonly string[];
  cost: number;
  settle(values: readonly JS[]): void;
  fail(error: unknown): void;
}

/** Most expressions of one query: DuckDB plans more of them slowly. */
const widest = 400;

/** Bytes that the expressions of one query may hold together. */
const heaviest = 150_000_000;

/** What a question reads first: questions about a column go together, so that each part of a scan reads few columns. */
function firstColumn({ aggregates }: Question): number {
  return Number(/\bk(\d+)\b/.exec(aggregates.join(' '))?.[1] ?? -1);
}

/** In runs of at most `widest` expressions that are not yet known, each with the questions that share them. */
function parts(questions: readonly Question[], known: ReadonlyMap<string, JS>): Question[][] {
  const sorted = [...questions].sort((a, b) => firstColumn(a) - firstColumn(b));
  const all: Question[][] = [];
  let seen = new Set<string>();
  let held = 0;
  for (const question of sorted) {
    const fresh = question.aggregates.filter((one) => !seen.has(one) && !known.has(one)).length;
    if (all.length === 0 || seen.size + fresh > widest || held + fresh * question.cost > heaviest) {
      all.push([]);
      seen = new Set();
      held = 0;
    }
    held += fresh * question.cost;
    for (const one of question.aggregates) if (!known.has(one)) seen.add(one);
    all[all.length - 1].push(question);
  }
  return all;
}

/**
 * Scans a table for all that is asked in the same turn of the event loop, and meanwhile, at once. The same expression is
 * measured once. A question that cannot be answered does not take the others with it.
 *
 * @param from what stands after FROM to read the columns `k0` … that are named, and `place`
 * @param stackedType DuckDB's type of a column of which what is asked alike of others is asked together; undefined where
 *   each is asked by itself
 */
export function fusedScan(
  database: Database,
  from: (columns: readonly number[]) => string,
  stackedType: (column: number) => string | undefined = () => undefined,
): AskScan {
  let waiting: Question[] = [];
  let isScanning = false;

  const scan = async (questions: readonly Question[], stacked: ReadonlyMap<string, JS>): Promise<void> => {
    const known = new Map(stacked);
    const open = [...new Set(questions.flatMap(({ aggregates }) => aggregates))].filter(
      (one) => !known.has(one),
    );
    try {
      const expressions = open.join(', ');
      const columns = new Set([...expressions.matchAll(/\bk(\d+)\b/g)].map(([, k]) => Number(k)));
      if (open.length > 0) {
        const [values] = await database.rows(`SELECT ${expressions} FROM ${from([...columns])}`);
        for (const [k, one] of open.entries()) known.set(one, values[k]);
      }
    } catch (error) {
      if (questions.length === 1) return questions[0].fail(error);
      const half = questions.length >> 1;
      await scan(questions.slice(0, half), stacked);
      return scan(questions.slice(half), stacked);
    }
    for (const { aggregates, settle } of questions) {
      settle(aggregates.map((one) => known.get(one) as JS));
    }
  };
  const stack = async (questions: readonly Question[]): Promise<Map<string, JS>> => {
    const costs = new Map(
      questions.flatMap(({ aggregates, cost }) => aggregates.map((one) => [one, cost] as const)),
    );
    const known = new Map<string, JS>();
    for (const one of stacksOf(costs, stackedType, heaviest)) {
      try {
        const rows = await database.rows(stackedSql(one, from(one.columns)));
        for (const [t, { asked }] of one.templates.entries()) {
          for (const [k, aggregate] of asked.entries()) known.set(aggregate, rows[k][t]);
        }
      } catch {
        // Asked of each column by itself below, which tells whose fault it is.
      }
    }
    return known;
  };
  const flush = async (): Promise<void> => {
    isScanning = true;
    const questions = waiting;
    waiting = [];
    const stacked = await stack(questions);
    for (const part of parts(questions, stacked)) await scan(part, stacked);
    isScanning = false;
    if (waiting.length > 0) setImmediate(() => void flush());
  };
  return (aggregates, cost = 0) =>
    new Promise((settle, fail) => {
      waiting.push({ aggregates, cost, settle, fail });
      if (waiting.length === 1 && !isScanning) setImmediate(() => void flush());
    });
}
