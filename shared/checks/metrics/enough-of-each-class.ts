import type { Rows } from '../../data/evaluation.ts';
import type { Context } from '../metric.ts';
import { className } from './class-name.ts';
import { rarestClass } from './rarest-class.ts';

/** Fewest rows of a class that intervals of areas hold with; docs/decisions/areas-and-calibration.md has the simulation. */
export const fewestOfClass = 40;

/** Whether every class has enough rows for an area; says of the rarest how many rows like these it would take. */
export function enoughOfEachClass(
  rows: Rows,
  context: Context,
): { ok: true } | { ok: false; reason: string; needed: number } {
  const { index, count } = rarestClass(rows, context);
  if (count >= fewestOfClass) return { ok: true };
  const have = count === 1 ? '1 row has' : `${count} rows have`;
  return {
    ok: false,
    reason: `only ${have} the label ${className(context, index)}, and ${fewestOfClass} are needed`,
    needed: Math.ceil((rows.n * fewestOfClass) / Math.max(1, count)),
  };
}
