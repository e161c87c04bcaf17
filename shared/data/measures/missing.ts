import type { FusedMeasure } from './measure.ts';

/** Rows whose value in the column is missing or an empty text. */
export const missing: FusedMeasure<{ column: string }, number> = {
  aggregates: ({ column }, table) => [`count_if(${table.missing(column)})`],
  answer: ([rows]) => Number(rows),
  known: ({ column }, table) => table.footer(column).missing,
};
