import type { Rows } from '../../data/evaluation.ts';
import { classCounts } from './class-counts.ts';

/** The first class that no row (with a weight above 0) has as its label, or −1 where every class has rows. */
export function absentClass(rows: Rows, classes: number): number {
  return classCounts(rows, classes).indexOf(0);
}
