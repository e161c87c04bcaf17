import { type PersonalTrace, personalTraces, traceOfNumber, traceOfText } from '../personal-trace.ts';
import { plainCell } from '../plain-cell.ts';
import { rowSample } from '../row-sample.ts';
import type { FusedMeasure, MeasuredTable } from './measure.ts';

export interface PersonalTracesAsk {
  column: string;
  /** About so many rows are looked at, chosen by a hash of their place; all where the table has no more. */
  rows: number;
  /** So many characters of a cell are looked at. */
  longest: number;
}

/**
 * `rows` were looked at, `present` of them have a value, and so many hold each trace; `longest` is the longest value in
 * bytes, as far as it is read.
 */
export type PersonalTraces = Readonly<Record<PersonalTrace | 'rows' | 'present' | 'longest', number>>;

const noTraces: PersonalTraces = {
  rows: 0,
  present: 0,
  longest: 0,
  at: 0,
  link: 0,
  address: 0,
  digits: 0,
  code: 0,
};

/** What is counted in a column: all traces in texts, digits in numbers, nothing in dates. */
function counts(
  { column, view }: MeasuredTable,
  name: string,
  longest: number,
): [keyof PersonalTraces, string][] {
  const { kind } = column(name);
  if (kind === 'integer' || kind === 'number') return [['digits', traceOfNumber(view.number(name))]];
  if (kind !== 'text' && kind !== 'nested' && kind !== 'other') return [];
  const cell = plainCell(view.text(name), longest);
  return personalTraces.map((trace) => [trace, traceOfText(trace, cell)]);
}

/** How many rows hold something that could be personal data, by kind of trace. */
export const personalTracesMeasure: FusedMeasure<PersonalTracesAsk, PersonalTraces> = {
  aggregates({ column, rows, longest }, table) {
    const sample = rowSample(table, rows);
    const text = table.view.text(column);
    // CASE keeps DuckDB from matching patterns on rows outside the sample; a conjunction would not.
    const counted = (condition: string) =>
      `count(CASE WHEN ${sample} THEN CASE WHEN ${condition} THEN 1 END END)`;
    return [
      counted('true'),
      counted(`(${text}) IS NOT NULL`),
      `max(CASE WHEN ${sample} THEN least(strlen(${text}), ${4 * longest}) END)`,
      ...counts(table, column, longest).map(([, condition]) => counted(condition)),
    ];
  },
  answer(values, { column, longest: cell }, table) {
    const [rows, present, longest, ...found] = values.map(Number);
    const traces = counts(table, column, cell).map(([trace], k) => [trace, found[k]]);
    return { ...noTraces, rows, present, longest, ...Object.fromEntries(traces) };
  },
};
