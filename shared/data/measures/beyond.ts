import type { FusedMeasure } from './measure.ts';

export interface Beyond {
  rows: number;
  /** Ids of the rows whose numbers lie furthest from the middle between the bounds, furthest first; at most 20. */
  farthest: readonly string[];
}

/** Ids that are given. */
const most = 20;

/** Finite numbers outside of bounds. */
export const beyond: FusedMeasure<{ column: string; min: number; max: number }, Beyond> = {
  aggregates({ column, min, max }, { view, id }) {
    const number = view.number(column);
    const bound = (value: number): string => `CAST('${value}' AS DOUBLE)`;
    const isBeyond = `isfinite(${number}) AND (${number} < ${bound(min)} OR ${number} > ${bound(max)})`;
    const distance = `abs(${number} - ${bound(min / 2 + max / 2)})`;
    return [`count_if(${isBeyond})`, `arg_max(${id}, ${distance}, ${most}) FILTER (WHERE ${isBeyond})`];
  },
  answer: ([rows, ids]) => ({ rows: Number(rows), farthest: ((ids as unknown[] | null) ?? []).map(String) }),
};
