import type { FusedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';
import { onlyWhere } from './only-where.ts';

/** Fourth central moment over the squared variance, of all values as a population: 3 for a normal; absent where it has none. */
export const kurtosis: FusedMeasure<{ column: string }, number | undefined> = {
  aggregates: ({ column }, table) => {
    const number = numberOf(column, table);
    return [`kurtosis_pop(${onlyWhere(`isfinite(${number})`, number)})`];
  },
  answer: ([excess]) => (typeof excess === 'number' && Number.isFinite(excess) ? excess + 3 : undefined),
};
