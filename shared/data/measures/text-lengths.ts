import type { FusedMeasure } from './measure.ts';

/** How many rows have a text of how many characters, shortest first; longer ones than a million count as a million. */
export const textLengths: FusedMeasure<{ column: string }, (readonly [number, number])[]> = {
  aggregates: ({ column }, { view }) => [`histogram(least(length(${view.text(column)}), 1000000))`],
  answer([histogram]) {
    const entries = (histogram as readonly { key: unknown; value: unknown }[] | null) ?? [];
    return entries
      .filter(({ key }) => key !== null)
      .map(({ key, value }) => [Number(key), Number(value)] as const)
      .sort(([a], [b]) => a - b);
  },
};
