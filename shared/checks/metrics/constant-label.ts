import type { Rows } from '../../data/evaluation.ts';

/** Whether the rows (with a weight above 0) all have the same label, or there are none. */
export function constantLabel({ n, label, weight }: Rows): boolean {
  let first: number | undefined;
  for (let i = 0; i < n; i++) {
    if (weight && !(weight[i] > 0)) continue;
    if (first === undefined) first = label[i];
    else if (label[i] !== first) return false;
  }
  return true;
}
