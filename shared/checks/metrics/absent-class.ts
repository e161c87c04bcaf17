import type { Rows } from '../../data/evaluation.ts';

/** The first class that no row (with a weight above 0) has as its label, or −1 where every class has rows. */
export function absentClass({ n, label, weight }: Rows, classes: number): number {
  const seen = new Array<boolean>(classes).fill(false);
  for (let i = 0; i < n; i++) if (!weight || weight[i] > 0) seen[label[i]] = true;
  return seen.indexOf(false);
}
