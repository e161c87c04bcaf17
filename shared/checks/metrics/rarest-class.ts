import type { Rows } from '../../data/evaluation.ts';
import type { Context } from '../metric.ts';

/** The class that the fewest rows (with a weight above 0) have as their label, and how many have it. */
export function rarestClass(rows: Rows, context: Context): { index: number; count: number } {
  const counts = new Array<number>(context.classes.length).fill(0);
  for (let i = 0; i < rows.n; i++) if (!rows.weight || rows.weight[i] > 0) counts[rows.label[i]]++;
  const count = Math.min(...counts);
  return { index: counts.indexOf(count), count };
}
