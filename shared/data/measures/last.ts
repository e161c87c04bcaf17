import type { FusedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';

export interface Last {
  /** Of dates and time stamps in seconds since 1970. */
  number: number;
  /** As it is written in the file, or as DuckDB writes it. */
  text: string;
}

/** The largest number, or the latest date or time stamp, of a column; nothing where it has none. */
export const last: FusedMeasure<{ column: string }, Last | undefined> = {
  aggregates({ column }, table) {
    const number = numberOf(column, table);
    return [
      `max(${number}) FILTER (isfinite(${number}))`,
      `arg_max(${table.view.text(column)}, ${number}) FILTER (isfinite(${number}))`,
    ];
  },
  answer: ([number, text]) => (typeof number === 'number' ? { number, text: String(text) } : undefined),
};
