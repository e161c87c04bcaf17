import type { Estimate } from './estimate.ts';
import { guardedT } from './guarded-t.ts';

export interface PairedMeanOptions {
  /**
   * What one row's difference can reach at most: the width of the loss's bounds where it has them, else the
   * spread of the losses seen (`spread`). Without it fewer than 50 changed rows bear no verdict.
   */
  reach?: number;
}

/**
 * Mean of paired differences, challenger − champion, by the paired t with a guard against sparse and skewed
 * differences: rows that are exactly equal do not count as evidence of a small spread (see guardedT).
 * Throws a RangeError for fewer than 2 rows.
 */
export function pairedMean(differences: Float64Array, { reach }: PairedMeanOptions = {}): Estimate {
  const n = differences.length;
  if (n < 2) throw new RangeError(`pairedMean needs 2 rows, got ${n}`);
  let sum = 0;
  let below = 0;
  let above = 0;
  for (let i = 0; i < n; i++) {
    const d = differences[i];
    sum += d;
    if (d < 0) below++;
    else if (d > 0) above++;
  }
  const value = sum / n + 0;
  const tied = n - below - above >= n / 20;
  return guardedT({
    value,
    strata: [{ parts: differences, level: tied ? 0 : value }],
    total: n,
    changed: below + above,
    fewestChanged: below + above,
    below,
    above,
    reach,
    unit: 'rows',
    method: 'paired t, guarded for sparse and skewed differences',
  });
}
