import type { Rows } from '../../data/evaluation.ts';
import type { Context } from '../metric.ts';
import { className } from './class-name.ts';

/** Whether every class has at least `fewest` rows; says of the rarest how many rows like these it would take. */
export function enoughOfEachClass(
  rows: Rows,
  context: Context,
  fewest: number,
): { ok: true } | { ok: false; reason: string; needed: number } {
  const counts = new Float64Array(context.classes.length);
  for (let i = 0; i < rows.n; i++) if (!rows.weight || rows.weight[i] > 0) counts[rows.label[i]]++;
  const rarest = counts.indexOf(Math.min(...counts));
  const count = counts[rarest];
  if (count >= fewest) return { ok: true };
  return {
    ok: false,
    reason: `only ${count} rows have the label ${className(context, rarest)}, and ${fewest} are needed`,
    needed: Math.ceil((rows.n * fewest) / Math.max(1, count)),
  };
}
