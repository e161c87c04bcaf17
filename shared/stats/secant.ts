/** A step as short as this, relative to where it leads, is the last: the next one would be within rounding. */
const shortest = 1e-10;

/**
 * Where a function that is nearly straight is 0, by the secant through `a` and `b` and then its last two points; NaN
 * where that leads nowhere within a few steps. There is no bracket: whoever asks checks what was found.
 */
export function secant(f: (x: number) => number, a: number, b: number): number {
  let [before, atBefore] = [a, f(a)];
  let [x, at] = [b, f(b)];
  for (let step = 0; step < 12; step++) {
    if (at === 0) return x;
    const next = x - (at * (x - before)) / (at - atBefore);
    if (Math.abs(next - x) <= shortest * Math.abs(x)) return next;
    [before, atBefore] = [x, at];
    [x, at] = [next, f(next)];
  }
  return Number.NaN;
}
