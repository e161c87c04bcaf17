import type { FusedMeasure } from './measure.ts';
import { onlyWhere } from './only-where.ts';

/** How many rows have a text of how many characters, shortest first; longer ones than a million count as a million. */
export const textLengths: FusedMeasure<{ column: string }, (readonly [number, number])[]> = {
  aggregates({ column }, { view }) {
    const text = `(${view.text(column)})`;
    return [`histogram(${onlyWhere(`${text} IS NOT NULL`, `least(length(${text}), 1000000)`)})`];
  },
  answer([histogram]) {
    const entries = (histogram as readonly { key: unknown; value: unknown }[] | null) ?? [];
    return entries.map(({ key, value }) => [Number(key), Number(value)] as const).sort(([a], [b]) => a - b);
  },
};
