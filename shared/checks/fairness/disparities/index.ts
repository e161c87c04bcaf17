import type { Disparity } from '../disparity.ts';
import { demographic_parity_difference } from './demographic_parity_difference.ts';
import { demographic_parity_ratio } from './demographic_parity_ratio.ts';
import { equalized_odds_difference } from './equalized_odds_difference.ts';

/** Every disparity that tollgate.yml can limit; a new one is a file here and a line in this list. */
export const disparities: readonly Disparity[] = [
  demographic_parity_difference,
  demographic_parity_ratio,
  equalized_odds_difference,
];
