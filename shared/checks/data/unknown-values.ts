import type { Profile, ProfiledColumn } from '../../data/profile.ts';
import type { RowRule } from '../../data/row-rule.ts';
import { novelty } from '../../stats/index.ts';

export interface UnknownValues {
  /** Kept by the rows whose value training knows. */
  rule: RowRule;
  /** The unknown values that are among the most frequent, most frequent first. */
  values: string[];
  /** That a fresh sample of the same source shows as much that is new. */
  p: number;
}

/** Values of a column of categories that the training data does not know. */
export function unknownValues(
  now: ProfiledColumn,
  before: ProfiledColumn,
  rows: Record<'now' | 'before', Profile>,
): UnknownValues {
  const known = new Map(before.categories?.values ?? []);
  const here = new Map(now.categories?.values ?? []);
  const values = [...here.keys()].filter((value) => !known.has(value));
  const pairs = [
    ...[...known].map(([value, count]): [number, number] => [here.get(value) ?? 0, count]),
    ...values.map((value): [number, number] => [here.get(value) ?? 0, 0]),
  ];
  const n = rows.now.rows - now.missing;
  const m = rows.before.rows - before.missing;
  return {
    rule: { rule: 'one_of', column: now.name, values: [...known.keys()] },
    values,
    p: novelty(pairs, n, m),
  };
}
