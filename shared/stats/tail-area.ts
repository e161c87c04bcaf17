/**
 * The one-sided error rate α of a two-sided level 1 − 2α. Floating point makes (1 − .9) / 2 a little less than .05;
 * where an α of at most 12 digits has this level it is the one that was meant, so that a p-value of exactly α and the
 * interval's end agree. Throws a RangeError for a level outside (0, 1).
 */
export function tailArea(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  const alpha = (1 - level) / 2;
  const short = Number(alpha.toPrecision(12));
  return 1 - 2 * short === level ? short : alpha;
}
