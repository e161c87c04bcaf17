import type { Estimate } from './estimate.ts';
import { linearised } from './linearised.ts';

/**
 * Mean of one model's per-row losses, by Student's t with the guard for sparse and skewed values (see guardedT).
 * Throws a RangeError for fewer than 2 rows.
 */
export function singleMean(losses: Float64Array): Estimate {
  let sum = 0;
  for (const loss of losses) sum += loss;
  const value = sum / losses.length + 0;
  return linearised({
    value,
    influence: losses.map((loss) => loss - value),
    method: "Student's t, guarded for skew",
  });
}
