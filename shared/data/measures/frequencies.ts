import type { QueriedMeasure } from './measure.ts';
import { mostValues, valueGroups } from './value-groups.ts';

export interface Frequencies {
  /** Rows with a value. */
  present: number;
  distinct: number;
  /** The most frequent values as text with their rows, most frequent first, then by text. */
  values: readonly (readonly [string, number])[];
  /** Rows of all other values. */
  others: number;
}

/** The most frequent values of a column, at most 1,000; undefined where it has more than some 10,000 distinct ones. */
export const frequencies: QueriedMeasure<{ column: string; most: number }, Frequencies | undefined> = {
  async measure({ column, most }, table, database) {
    const { present, distinct, values } = await valueGroups(column, table, database);
    if (!values) return undefined;
    const shown = values.slice(0, Math.min(most, mostValues));
    const others = present - shown.reduce((sum, [, rows]) => sum + rows, 0);
    return { present, distinct, values: shown, others };
  },
};
