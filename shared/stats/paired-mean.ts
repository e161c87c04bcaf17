import type { Estimate } from './estimate.ts';
import { linearised } from './linearised.ts';

/**
 * Mean of paired differences, challenger − champion, by the paired t. Throws a RangeError for fewer than 2 rows.
 */
export function pairedMean(differences: Float64Array): Estimate {
  let sum = 0;
  for (const d of differences) sum += d;
  const value = sum / differences.length;
  return linearised({ value, influence: differences.map((d) => d - value), method: 'paired t' });
}
