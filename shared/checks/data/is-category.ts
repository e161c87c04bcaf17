import type { ProfiledColumn } from '../../data/profile.ts';

/** Whole numbers with at most so many values are taken for codes of categories. */
const mostCodes = 10;

/**
 * Whether a column's values are categories: booleans, texts of which all values are known and most occur more than once,
 * whole numbers of at most ten values.
 */
export function isCategory({ kind, distinct, categories }: ProfiledColumn): boolean {
  if (!categories || categories.others > 0 || categories.values.length === 0) return false;
  if (kind === 'boolean') return true;
  if (kind === 'integer') return distinct <= mostCodes;
  const rows = categories.values.reduce((sum, [, count]) => sum + count, 0);
  return kind === 'text' && distinct <= rows / 2;
}
