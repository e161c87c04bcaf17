import type { Estimate } from './estimate.ts';
import { pairedMean } from './paired-mean.ts';

export interface BoundedValues {
  values: Float64Array;
  /** Range that one value can take by definition. */
  bounds: readonly [number, number];
}

/** Placeholder until the betting interval lands. */
export function bettingMean({ values }: BoundedValues): Estimate {
  return pairedMean(values);
}
