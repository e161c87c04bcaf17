import type { Rows } from '../../data/evaluation.ts';
import { onceOfRows } from '../once-of-rows.ts';

/** How many rows (with a weight above 0) have each class as their label; counted once for all that ask it of the same rows. */
export function classCounts(rows: Rows, classes: number): Float64Array {
  return onceOfRows(rows, `rows of ${classes} classes`, () => {
    const { n, label, weight } = rows;
    const counts = new Float64Array(classes);
    for (let i = 0; i < n; i++) if (!weight || weight[i] > 0) counts[label[i]]++;
    return counts;
  });
}
