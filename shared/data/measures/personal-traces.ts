import type { FactColumn } from '../facts.ts';
import { type PersonalTrace, personalTraces, traceOfNumber, traceOfText } from '../personal-trace.ts';
import { plainCell } from '../plain-cell.ts';
import { rowSample } from '../row-sample.ts';
import type { MeasuredTable, QueriedMeasure } from './measure.ts';

export interface PersonalTracesAsk {
  columns: readonly string[];
  /** About so many rows are looked at, chosen by a hash of their place; all where the table has no more. */
  rows: number;
  /** So many characters of a cell are looked at. */
  longest: number;
}

/**
 * `rows` were looked at, `present` of them have a value, and so many hold each trace; `longest` is the longest value in
 * bytes, rounded up to a power of 2.
 */
export type PersonalTraces = Readonly<Record<PersonalTrace | 'rows' | 'present' | 'longest', number>>;

/** What a row is counted by: whether it is there, the traces that it holds, and the length of its value in powers of 2. */
const bits = new Map(personalTraces.map((trace, k) => [trace, 2 ** (k + 1)]));
const lengthStep = 2 ** (personalTraces.length + 1);

/** Columns of one query. */
const columnsAtOnce = 100;

/** How columns of one sort are counted: SQL for the value of each, and over `v` for a plain cell `p` and for the code. */
interface Sort {
  value(name: string, table: MeasuredTable): string;
  plain(longest: number): string;
  code: string;
}

const codeOf = (cases: string): string => `CASE WHEN v IS NULL THEN 0 ${cases} END`;

const sorts: Record<'numbers' | 'texts' | 'others', Sort> = {
  numbers: {
    value: (name, { view }) => view.number(name),
    plain: () => 'NULL',
    code: codeOf(`WHEN ${traceOfNumber('v')} THEN ${1 + (bits.get('digits') ?? 0)} ELSE 1`),
  },
  texts: {
    value: (name, { view }) => view.text(name),
    plain: (longest) => plainCell('v', longest),
    code: codeOf(
      `ELSE ${[
        '1',
        ...[...bits].map(([trace, bit]) => `CASE WHEN ${traceOfText(trace, 'p')} THEN ${bit} ELSE 0 END`),
        `${lengthStep} * CAST(ceil(log2(strlen(v))) AS INTEGER)`,
      ].join(' + ')}`,
    ),
  },
  others: {
    value: (name, table) => `nullif(${table.missing(name)}, true)`,
    plain: () => 'NULL',
    code: codeOf(`ELSE ${1 + 6 * lengthStep}`),
  },
};

function sortOf({ kind }: FactColumn): keyof typeof sorts {
  if (kind === 'integer' || kind === 'number') return 'numbers';
  return kind === 'text' || kind === 'nested' || kind === 'other' ? 'texts' : 'others';
}

/** How many rows hold something that could be personal data, by column and kind of trace. */
export const personalTracesMeasure: QueriedMeasure<PersonalTracesAsk, readonly PersonalTraces[]> = {
  async measure({ columns, rows, longest }, table, database) {
    const found = new Map<string, PersonalTraces>();
    for (const [name, { value, plain, code }] of Object.entries(sorts)) {
      const alike = columns.filter((column) => sortOf(table.column(column)) === name);
      for (let at = 0; at < alike.length; at += columnsAtOnce) {
        const some = alike.slice(at, at + columnsAtOnce);
        // The rows are chosen first, each cell is made plain once, and what is asked is planned once for all columns.
        const histograms = await database.rows(
          `SELECT histogram(CAST(${code} AS USMALLINT)) FROM (
             SELECT stack, v, ${plain(longest)} AS p FROM (
               SELECT unnest(range(${some.length})) AS stack, unnest([${some.map((column) => value(column, table)).join(', ')}]) AS v
               FROM ${table.view.from} WHERE ${rowSample(table, rows)}))
           GROUP BY stack ORDER BY stack`,
        );
        for (const [k, [histogram]] of histograms.entries()) {
          found.set(some[k], tracesOf((histogram ?? []) as unknown as Entry[]));
        }
      }
    }
    return columns.map((column) => found.get(column) ?? tracesOf([]));
  },
};

interface Entry {
  key: number;
  value: bigint;
}

function tracesOf(histogram: readonly Entry[]): PersonalTraces {
  const codes = histogram.map(({ key, value }) => [key, Number(value)] as const);
  const count = (bit: number): number =>
    codes.reduce((sum, [code, rows]) => sum + ((code & bit) === 0 ? 0 : rows), 0);
  const traces = Object.fromEntries([...bits].map(([trace, bit]) => [trace, count(bit)]));
  return {
    ...(traces as Record<PersonalTrace, number>),
    rows: codes.reduce((sum, [, rows]) => sum + rows, 0),
    present: count(1),
    longest: 2 ** Math.max(0, ...codes.map(([code]) => Math.floor(code / lengthStep))),
  };
}
