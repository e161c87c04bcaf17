import { literal } from '../sql-text.ts';
import type { FusedMeasure } from './measure.ts';

/**
 * Rows by the first of these patterns (RE2, found anywhere unless anchored) that their text matches: a count for each,
 * and last the rows that match none. Missing values are counted nowhere.
 */
export const firstMatching: FusedMeasure<{ column: string; patterns: readonly string[] }, number[]> = {
  aggregates({ column, patterns }, { view }) {
    const text = view.text(column);
    const cases = patterns.map((pattern, k) => `WHEN regexp_matches(${text}, ${literal(pattern)}) THEN ${k}`);
    return [
      `histogram(CASE WHEN (${text}) IS NULL THEN NULL ${cases.join(' ')} ELSE ${patterns.length} END)`,
    ];
  },
  answer([histogram], { patterns }) {
    const counts = new Map(
      (histogram as readonly { key: unknown; value: unknown }[] | null)?.map(({ key, value }) => [
        Number(key),
        Number(value),
      ]),
    );
    return Array.from({ length: patterns.length + 1 }, (_, k) => counts.get(k) ?? 0);
  },
};
