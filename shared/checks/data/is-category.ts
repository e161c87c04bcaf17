import type { ProfiledColumn } from '../../data/profile.ts';

/**
 * Whether a column's values are categories: booleans, and texts of which all values are known and most occur more than
 * once. Whole numbers are numbers, unless the settings name the column for a check of categories. What is constant in
 * training tells nothing apart.
 */
export function isCategory(
  { name, kind, distinct, categories }: ProfiledColumn,
  named: readonly string[] | undefined = undefined,
): boolean {
  if (!categories || categories.others > 0 || distinct < 2) return false;
  if (kind === 'boolean') return true;
  if (kind === 'integer') return named?.includes(name) ?? false;
  const rows = categories.values.reduce((sum, [, count]) => sum + count, 0);
  return kind === 'text' && distinct <= rows / 2;
}
