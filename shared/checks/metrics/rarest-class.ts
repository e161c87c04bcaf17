import type { Rows } from '../../data/evaluation.ts';
import type { Context } from '../metric.ts';
import { classCounts } from './class-counts.ts';

/** The class that the fewest rows (with a weight above 0) have as their label, and how many have it. */
export function rarestClass(rows: Rows, context: Context): { index: number; count: number } {
  const counts = classCounts(rows, context.classes.length);
  const count = Math.min(...counts);
  return { index: counts.indexOf(count), count };
}
