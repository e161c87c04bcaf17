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
  // From the most probable table outwards, each probability from the one before, in units of the greatest: the walk
  // ends where they add nothing, at most some forty standard deviations away, however many rows there are.
  const ratio = (x: number): number => ((a + b - x) * (a + c - x)) / ((x + 1) * (d - a + x + 1));
  const mode = Math.floor(((a + b + 1) * (a + c + 1)) / (a + b + c + d + 2));
  const start = Math.min(greatest, Math.max(least, mode));
  let seen = 1;
  for (let x = start; x < a && seen >= smallest; x++) seen *= ratio(x);
  for (let x = start; x > a && seen >= smallest; x--) seen /= ratio(x - 1);
  if (seen < smallest) return 0;
  const most = seen * (1 + 1e-7);
  const last = Math.max(smallest, seen * 1e-18);
  let total = 0;
  let unusual = 0;
  const add = (p: number): void => {
    total += p;
    if (p <= most) unusual += p;
  };
  add(1);
  for (let x = start, p = ratio(x); x < greatest && p >= last; x++, p *= ratio(x)) add(p);
  for (let x = start - 1, p = 1 / ratio(x); x >= least && p >= last; x--, p /= ratio(x)) add(p);
  return Math.min(1, unusual / total);
}

/** Below it a double loses digits. */
const smallest = 1e-307;
