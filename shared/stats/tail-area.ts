/**
 * The one-sided error rate α of a two-sided level 1 − 2α, to 12 digits: for .9 it is .05, not
 * .04999999999999999, so that a p-value that is exactly α and the interval's end agree.
 */
export function tailArea(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  return Number(((1 - level) / 2).toPrecision(12));
}
