import type { FusedMeasure } from './measure.ts';

/** Finite numbers of a column below the one bound or above the other. */
export const beyond: FusedMeasure<{ column: string; min: number; max: number }, number> = {
  aggregates({ column, min, max }, { view }) {
    const number = view.number(column);
    return [
      `count_if(isfinite(${number}) AND (${number} < CAST('${min}' AS DOUBLE) OR ${number} > CAST('${max}' AS DOUBLE)))`,
    ];
  },
  answer: ([rows]) => Number(rows),
};
