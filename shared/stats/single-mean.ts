import type { Estimate } from './estimate.ts';
import { linearised } from './linearised.ts';

/**
 * Mean of one model's per-row losses, by Student's t with the guard for sparse and skewed values (see guardedT).
 * Throws a RangeError for fewer than 2 rows.
 */
export function singleMean(losses: Float64Array): Estimate {
  const n = losses.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += losses[i];
  const value = sum / n + 0;
  return linearised({ value, influence: losses, mean: value, method: "Student's t, guarded for skew" });
}
