const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/;

/**
 * How many of a column's values are told from another one by letter case, white space, the writing of a character or of a
 * number alone, as F and "f ", or 1 and 1.0.
 */
export function alikeValues(values: readonly string[]): number {
  const alike = Map.groupBy(values, meant);
  return [...alike.values()].reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
}

function meant(value: string): string {
  const text = value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  // Larger whole numbers are not told apart by doubles.
  return number.test(text) && Math.abs(Number(text)) < Number.MAX_SAFE_INTEGER ? String(Number(text)) : text;
}
