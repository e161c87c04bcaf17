import { closest } from 'fastest-levenshtein';
import type { Facts } from '../../data/facts.ts';

/** @throws Error where the table lacks one of them: a policy that cannot be judged must not pass. */
export function requireColumns(table: Pick<Facts, 'columns' | 'column'>, names: readonly string[]): void {
  const absent = names.find((name) => !table.column(name));
  if (absent === undefined) return;
  const nearest = closest(
    absent,
    table.columns.map(({ name }) => name),
  );
  throw new Error(`the table has no column ${JSON.stringify(absent)}; nearest: ${JSON.stringify(nearest)}`);
}
