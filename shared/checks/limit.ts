import type { Estimate } from '../stats/index.ts';
import type { Status } from '../verdict.ts';

export interface Limit {
  op: '>=' | '<=' | '>' | '<';
  value: number;
}

/**
 * Where an estimate stands against a limit at one-sided level `alpha`: `pass` when its whole interval is
 * on the right side, `fail` when the whole interval is on the wrong side, `inconclusive` between them and
 * wherever the method cannot bear a verdict.
 */
export function againstLimit(estimate: Estimate, limit: Limit, alpha: number): Status {
  if (estimate.insufficient) return 'inconclusive';
  const upward = limit.op.startsWith('>');
  if (estimate.p(limit.value, upward ? 'greater' : 'less') <= alpha) return 'pass';
  if (estimate.p(limit.value, upward ? 'less' : 'greater') <= alpha) return 'fail';
  return 'inconclusive';
}

/** One-sided p-values that a limit is met, and that it is broken. */
export function tailsOf(
  estimate: Estimate,
  { op, value }: Limit,
): { limit: number; met: number; broken: number } {
  const [met, broken] = op.startsWith('>') ? (['greater', 'less'] as const) : (['less', 'greater'] as const);
  return { limit: value, met: estimate.p(value, met), broken: estimate.p(value, broken) };
}

/**
 * The labelled rows, of the same mix, that would decide: those that the method lacks, or else those at which the
 * bound that decides would reach the limit if the estimate stayed where it is. Widths shrink with the root of
 * n, and worst cases with n. Null where no number of rows would.
 */
export function rowsThatDecide(estimate: Estimate, limit: Limit, alpha: number, rows: number): number | null {
  const lacking = estimate.insufficient?.needed ?? estimate.scarce?.needed;
  if (lacking) return Math.max(rows + 1, Math.ceil((rows * lacking) / Math.max(1, estimate.n)));
  const distance = estimate.value - limit.value;
  const [low, high] = estimate.interval(1 - 2 * alpha);
  const width = distance > 0 ? estimate.value - low : high - estimate.value;
  if (distance === 0 || !(width > 0) || estimate.n === 0) return null;
  const factor = Math.abs(width / distance);
  const needed = Math.ceil(rows * (estimate.scarce ? factor : factor ** 2));
  return Number.isSafeInteger(needed) ? Math.max(rows + 1, needed) : null;
}
