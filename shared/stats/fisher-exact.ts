/**
 * Fisher's exact test that the rows of a 2 × 2 table of counts, (a b; c d), do not differ: the two-sided p-value, the sum
 * over all tables with the same margins that are no more probable. SciPy's `fisher_exact`.
 * Throws a RangeError for anything that is not a count.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  for (const count of [a, b, c, d]) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`fisherExact needs counts, got ${count}`);
    }
  }
  const least = Math.max(0, a - d);
  const greatest = Math.min(a + b, a + c);
  // From the table seen outwards, each probability from the one before, in units of the one that was seen.
  const ratio = (x: number): number => ((a + b - x) * (a + c - x)) / ((x + 1) * (d - a + x + 1));
  const tolerance = 1 + 1e-7;
  let total = 1;
  let unusual = 1;
  const add = (p: number): void => {
    total += p;
    if (p <= tolerance) unusual += p;
  };
  for (let x = a, p = 1; x < greatest; x++) {
    p *= ratio(x);
    if (p < 1e-300) break;
    add(p);
  }
  for (let x = a - 1, p = 1; x >= least; x--) {
    p /= ratio(x);
    if (p < 1e-300) break;
    add(p);
  }
  // Far in a tail the others are so much more probable that their sum has no double.
  return Number.isFinite(total) ? Math.min(1, unusual / total) : 0;
}
