import { type PersonalTrace, traceOfNumber, traceOfText } from '../personal-trace.ts';
import { plainCell } from '../plain-cell.ts';
import { rowSample } from '../row-sample.ts';
import type { FusedMeasure } from './measure.ts';

export interface SampledValuesAsk {
  column: string;
  /** Only cells with this trace of personal data, if any; all that are not missing otherwise. */
  trace?: PersonalTrace;
  /** Only rows of a sample of about so many, as `personal_traces` counts them. */
  rows: number;
  /** So many values at most. */
  most: number;
  /** So many characters of a cell are read. */
  longest: number;
}

export interface SampledValue {
  /** The row's number in the files, from 0. */
  place: number;
  /** Its id as text. */
  id: string;
  text: string;
}

/** Values of rows that are chosen by a hash of their place, the same at every run, in the file's order. */
export const sampledValues: FusedMeasure<SampledValuesAsk, readonly SampledValue[]> = {
  aggregates({ column, trace, rows, most, longest }, table) {
    const text = table.view.text(column);
    const cell = plainCell(text, longest);
    let condition = `(${text}) IS NOT NULL`;
    if (trace !== undefined) {
      const { kind } = table.column(column);
      condition =
        kind === 'integer' || kind === 'number'
          ? traceOfNumber(table.view.number(column))
          : traceOfText(trace, cell);
    }
    const value = `struct_pack(place := CAST(${table.place} AS DOUBLE), id := ${table.id},
      value := left(${text}, ${longest}))`;
    const chosen = `CASE WHEN ${rowSample(table, rows)} THEN CASE WHEN ${condition} THEN ${value} END END`;
    return [`arg_min(${chosen}, hash(${table.place}), ${most})`];
  },
  answer([list]) {
    const found = (list ?? []) as unknown as { place: number; id: string | null; value: string }[];
    return found
      .map(({ place, id, value }) => ({ place, id: id ?? `row ${place + 1}`, text: value }))
      .sort((a, b) => a.place - b.place);
  },
};
