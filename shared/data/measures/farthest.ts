import type { FusedMeasure } from './measure.ts';
import { onlyWhere } from './only-where.ts';

/** Ids of the rows whose finite numbers lie furthest from one, furthest first; at most `most`. */
export const farthest: FusedMeasure<{ column: string; from: number; most: number }, string[]> = {
  aggregates({ column, from, most }, { view, id }) {
    const number = view.number(column);
    return [
      `arg_max(${id}, ${onlyWhere(`isfinite(${number})`, `abs(${number} - CAST('${from}' AS DOUBLE))`)}, ${most})`,
    ];
  },
  answer: ([ids]) => ((ids as unknown[] | null) ?? []).map(String),
};
