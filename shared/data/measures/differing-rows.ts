import type { FusedMeasure } from './measure.ts';

/** Rows that hold one text in one column and another, or nothing, in the other. */
export const differingRows: FusedMeasure<{ left: string; right: string }, number> = {
  aggregates: ({ left, right }, { view }) => [
    `count_if((${view.text(left)}) IS DISTINCT FROM (${view.text(right)}))`,
  ],
  answer: ([rows]) => Number(rows),
};
