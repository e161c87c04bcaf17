import type { JS } from '@duckdb/node-api';
import type { Database } from './database.ts';

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

/** In runs of at most `widest` expressions, each with the questions that share them. */
function parts(questions: readonly Question[]): Question[][] {
  const sorted = [...questions].sort((a, b) => firstColumn(a) - firstColumn(b));
  const all: Question[][] = [];
  let seen = new Set<string>();
  let held = 0;
  for (const question of sorted) {
    const fresh = question.aggregates.filter((one) => !seen.has(one)).length;
    if (all.length === 0 || seen.size + fresh > widest || held + fresh * question.cost > heaviest) {
      all.push([]);
      seen = new Set();
      held = 0;
    }
    held += fresh * question.cost;
    for (const one of question.aggregates) seen.add(one);
    all[all.length - 1].push(question);
  }
  return all;
}

/**
 * Scans a table for all that is asked in the same turn of the event loop, and meanwhile, at once. The same expression is
 * measured once. A question that cannot be answered does not take the others with it.
 *
 * @param from what stands after FROM to read the columns `k0` … that are named
 */
export function fusedScan(database: Database, from: (columns: readonly number[]) => string): AskScan {
  let waiting: Question[] = [];
  let isScanning = false;

  const scan = async (questions: readonly Question[]): Promise<void> => {
    const places = new Map<string, number>();
    for (const { aggregates } of questions) {
      for (const one of aggregates) if (!places.has(one)) places.set(one, places.size);
    }
    let values: readonly JS[];
    try {
      const expressions = [...places.keys()].join(', ');
      const columns = new Set([...expressions.matchAll(/\bk(\d+)\b/g)].map(([, k]) => Number(k)));
      values =
        places.size === 0 ? [] : (await database.rows(`SELECT ${expressions} FROM ${from([...columns])}`))[0];
    } catch (error) {
      if (questions.length === 1) return questions[0].fail(error);
      const half = questions.length >> 1;
      await scan(questions.slice(0, half));
      return scan(questions.slice(half));
    }
    for (const { aggregates, settle } of questions) {
      settle(aggregates.map((one) => values[places.get(one) as number]));
    }
  };
  const flush = async (): Promise<void> => {
    isScanning = true;
    const questions = waiting;
    waiting = [];
    for (const part of parts(questions)) await scan(part);
    isScanning = false;
    if (waiting.length > 0) setImmediate(() => void flush());
  };
  return (aggregates, cost = 0) =>
    new Promise((settle, fail) => {
      waiting.push({ aggregates, cost, settle, fail });
      if (waiting.length === 1 && !isScanning) setImmediate(() => void flush());
    });
}
