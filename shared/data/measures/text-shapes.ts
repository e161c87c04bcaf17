import { isOfKind } from '../text-kinds.ts';
import type { FusedMeasure } from './measure.ts';

/** What the texts of a column look like. */
export interface TextShapes {
  /** Rows with a value. */
  n: number;
  /** Texts with white space before or behind. */
  padded: number;
  /** Lengths in characters (code points). */
  shortest: number;
  longest: number;
  meanLength: number;
  /** Rows that can be read as each kind, whatever the others are; an integer is a number, too. */
  kinds: Readonly<Record<keyof typeof isOfKind, number>>;
}

const kinds = Object.keys(isOfKind) as (keyof typeof isOfKind)[];

/** Lengths, padding and kinds of a column's values as text; undefined where it has none. */
export const textShapes: FusedMeasure<{ column: string }, TextShapes | undefined> = {
  aggregates({ column }, { view }) {
    const text = `(${view.text(column)})`;
    return [
      `count(${text})`,
      `count_if(regexp_matches(${text}, '^[\\s\\p{Z}]|[\\s\\p{Z}]$'))`,
      `min(length(${text}))`,
      `max(length(${text}))`,
      `avg(length(${text}))`,
      ...kinds.map((kind) => `count_if(${isOfKind[kind](text)})`),
    ];
  },
  answer([n, padded, shortest, longest, meanLength, ...counts]) {
    if (Number(n) === 0) return undefined;
    return {
      n: Number(n),
      padded: Number(padded),
      shortest: Number(shortest),
      longest: Number(longest),
      meanLength: Number(meanLength),
      kinds: Object.fromEntries(kinds.map((kind, k) => [kind, Number(counts[k])])) as TextShapes['kinds'],
    };
  },
};
