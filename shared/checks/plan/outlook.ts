/** How a verdict will fall: the probabilities of each, and how they were found. */
export interface Outlook {
  /** Labelled rows in all. */
  rows: number;
  pass: number;
  inconclusive: number;
  fail: number;
  how: 'exact' | { simulated: number };
}

export type OutlookAt = (rows: number) => Outlook;

/**
 * The fewest rows at which a verdict passes with probability `power` or more, and the outlook there.
 * Doubles, then bisects to within 1 %; beyond `most` rows nothing is promised and null returned.
 */
export function fewestRows(at: OutlookAt, power: number, most = 20_000_000): Outlook | null {
  let low = 0;
  let high = 32;
  let found = at(high);
  while (found.pass < power) {
    low = high;
    high *= 2;
    if (high > most) return null;
    found = at(high);
  }
  while (high - low > Math.max(1, 0.01 * high)) {
    const middle = Math.ceil((low + high) / 2);
    const tried = at(middle);
    if (tried.pass >= power) {
      high = middle;
      found = tried;
    } else {
      low = middle;
    }
  }
  return found;
}
