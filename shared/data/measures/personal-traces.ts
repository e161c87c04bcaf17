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

/** Columns of one query: DuckDB plans more of them slowly. */
const columnsAtOnce = 100;

interface Counted {
  /** SQL over the table, and over that with a plain cell, and what is counted. */
  value: string;
  plain: string;
  code: string;
}

function counted({ column, view, value }: MeasuredTable, name: string, k: number, longest: number): Counted {
  const { kind } = column(name);
  const absent = `CASE WHEN v${k} IS NULL THEN 0`;
  if (kind === 'integer' || kind === 'number') {
    const digits = `WHEN ${traceOfNumber(`v${k}`)} THEN ${1 + (bits.get('digits') ?? 0)}`;
    return { value: view.number(name), plain: 'NULL', code: `${absent} ${digits} ELSE 1 END` };
  }
  if (kind !== 'text' && kind !== 'nested' && kind !== 'other') {
    return { value: value(name), plain: 'NULL', code: `${absent} ELSE ${1 + 6 * lengthStep} END` };
  }
  const traces = [...bits].map(
    ([trace, bit]) => `CASE WHEN ${traceOfText(trace, `p${k}`)} THEN ${bit} ELSE 0 END`,
  );
  const length = `${lengthStep} * CAST(ceil(log2(strlen(v${k}))) AS INTEGER)`;
  return {
    value: view.text(name),
    plain: plainCell(`v${k}`, longest),
    code: `${absent} ELSE ${['1', ...traces, length].join(' + ')} END`,
  };
}

/** How many rows hold something that could be personal data, by column and kind of trace. */
export const personalTracesMeasure: QueriedMeasure<PersonalTracesAsk, readonly PersonalTraces[]> = {
  async measure({ columns, rows, longest }, table, database) {
    const found: PersonalTraces[] = [];
    for (let at = 0; at < columns.length; at += columnsAtOnce) {
      const all = columns.slice(at, at + columnsAtOnce).map((name, k) => counted(table, name, k, longest));
      // The rows are chosen first and each cell is made plain once: an aggregate over all rows would do neither.
      const [histograms] = await database.rows(
        `SELECT ${all.map(({ code }) => `histogram(CAST(${code} AS USMALLINT))`).join(', ')} FROM (
          SELECT *, ${all.map(({ plain }, k) => `${plain} AS p${k}`).join(', ')} FROM (
            SELECT ${all.map(({ value }, k) => `${value} AS v${k}`).join(', ')} FROM ${table.view.from}
            WHERE ${rowSample(table, rows)}))`,
      );
      found.push(...histograms.map((histogram) => tracesOf((histogram ?? []) as unknown as Entry[])));
    }
    return found;
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
