import type { FusedMeasure } from './measure.ts';
import { onlyWhere } from './only-where.ts';

export interface Extremes {
  min: number;
  max: number;
}

const whole = /^-?[0-9]{1,15}$/;

/** Least and greatest number of a column, infinite ones too; undefined where it has none. */
export const extremes: FusedMeasure<{ column: string }, Extremes | undefined> = {
  aggregates({ column }, { view }) {
    const number = view.number(column);
    const known = onlyWhere(`NOT isnan(${number})`, number);
    return [`min(${known})`, `max(${known})`];
  },
  answer: ([min, max]) => (min === null ? undefined : { min: Number(min), max: Number(max) }),
  known({ column }, table) {
    const { min, max } = table.footer(column);
    if (table.column(column).kind !== 'integer' || !min || !max) return undefined;
    return whole.test(min) && whole.test(max) ? { min: Number(min), max: Number(max) } : undefined;
  },
};
