import type { FusedMeasure } from './measure.ts';

/** Rows whose value in the column is missing or an empty text. */
export const missing: FusedMeasure<{ column: string }, number> = {
  aggregates: ({ column }, { view }) => [`count(*) - count(${view.text(column)})`],
  answer: ([rows]) => Number(rows),
};
