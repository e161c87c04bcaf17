import type { FusedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';

export interface Later {
  /** Rows in which the date is later; by days where either column holds dates. */
  rows: number;
  /** Rows in which both are there. */
  n: number;
}

/** Rows in which a date or time stamp is later than another of the same row. */
export const later: FusedMeasure<{ column: string; than: string }, Later> = {
  aggregates({ column, than }, table) {
    const byDay = [column, than].some((name) => table.column(name).kind === 'date');
    const [a, b] = [column, than].map((name) => {
      const seconds = numberOf(name, table);
      return byDay ? `floor(${seconds} / 86400)` : seconds;
    });
    return [`count_if(${a} > ${b})`, `count_if(${a} IS NOT NULL AND ${b} IS NOT NULL)`];
  },
  answer: ([rows, n]) => ({ rows: Number(rows), n: Number(n) }),
};
