import type { FusedMeasure } from './measure.ts';
import { numberOf } from './number-of.ts';

export interface Below {
  /** Rows with a value. */
  n: number;
  /** For each of the numbers asked: rows below it, and rows at or below it. */
  counts: readonly (readonly [number, number])[];
}

/** Rows below given numbers; of dates and time stamps below given seconds since 1970. */
export const below: FusedMeasure<{ column: string; at: readonly number[] }, Below> = {
  aggregates({ column, at }, table) {
    const number = numberOf(column, table);
    return [
      `count(${number})`,
      ...at.flatMap((x) => [
        `count_if(${number} < ${literalOf(x)})`,
        `count_if(${number} <= ${literalOf(x)})`,
      ]),
    ];
  },
  answer: ([n, ...counts], { at }) => ({
    n: Number(n),
    counts: at.map((_, k) => [Number(counts[2 * k]), Number(counts[2 * k + 1])]),
  }),
};

function literalOf(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError(`below needs finite numbers, got ${x}`);
  return `CAST('${x}' AS DOUBLE)`;
}
