import type { FusedMeasure } from './measure.ts';

/** Rows whose number is infinite. Texts that are no numbers are none. */
export const infinite: FusedMeasure<{ column: string }, number> = {
  aggregates: ({ column }, { view }) => [`count_if(isinf(${view.number(column)}))`],
  answer: ([rows]) => Number(rows),
};
