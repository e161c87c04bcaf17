import type { FusedMeasure } from './measure.ts';

/**
 * A number that two columns share where each row holds the same text in both, and hardly ever else; `isConstant` where
 * all rows hold the same, or nothing.
 */
export const checksum: FusedMeasure<{ column: string }, { sum: string; isConstant: boolean }> = {
  aggregates({ column }, { view, place }) {
    const text = view.text(column);
    return [
      `bit_xor(hash(${place}, ${text}))`,
      `count(${text}) = 0 OR (count(${text}) = count(*) AND min(${text}) = max(${text}))`,
    ];
  },
  answer: ([sum, isConstant]) => ({ sum: String(sum), isConstant: isConstant === true }),
};
