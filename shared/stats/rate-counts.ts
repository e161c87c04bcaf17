/** Hits of one sample: of `n` rows that count, `hits` do; fractions where rows are weighed. */
export interface RateCounts {
  n: number;
  hits: number;
}
