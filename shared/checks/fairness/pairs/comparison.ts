/** What two groups' values say about their true difference (larger − smaller, as seen) or ratio (smaller ÷ larger). */
export interface Comparison {
  value: number;
  method: string;
  /** Units behind it, of both groups. */
  n: number;
  /** One-sided p-value that the two lie within the limit of each other, whichever is the larger. */
  met(limit: number): number;
  /**
   * p-value that they lie farther apart than the limit, whichever is the larger. It is never smaller than five times the
   * two-sided one that they differ at all: equal groups are called unequal at a fifth of alpha at most.
   */
  broken(limit: number): number;
  /** Two-sided; the upper end of a ratio may be infinite. */
  interval(level: number): [number, number];
  /** Why the method cannot bear a verdict on these groups. */
  insufficient?: string;
  /** The units of both groups, in the same proportion, with which it would. */
  needed?: number;
}

/** How much surer it must be that groups differ at all than that they differ by more than the limit. */
export const surerOfUnequal = 5;
