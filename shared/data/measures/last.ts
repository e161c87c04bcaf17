import type { FusedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';
import { onlyWhere } from './only-where.ts';

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
    const finite = onlyWhere(`isfinite(${number})`, number);
    return [`max(${finite})`, `arg_max(${table.view.text(column)}, ${finite})`];
  },
  answer: ([number, text]) => (typeof number === 'number' ? { number, text: String(text) } : undefined),
};
