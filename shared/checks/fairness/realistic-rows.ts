/** Times as many rows as there are, and rows, beyond both of which nobody labels. */
const mostTimes = 100;
const mostRows = 10_000;

/**
 * Whether rows that would decide can be had: no more than 100 times the `rows` that are there, or 10,000 in all. Next to a
 * limit their number grows without end, and to tell it would only mislead.
 */
export function realisticRows(needed: number, rows: number): boolean {
  return needed <= Math.max(mostRows, mostTimes * rows);
}
