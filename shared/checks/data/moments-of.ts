import type { Profile, ProfiledColumn } from '../../data/profile.ts';
import type { SampleMoments } from '../../stats/index.ts';

/** Size, mean and sample variance of a profiled number; a size of 0 where it has none. */
export function momentsOf({ numbers, missing }: ProfiledColumn, { rows }: Profile): SampleMoments {
  const n = rows - missing;
  if (!numbers || n < 2) return { n: 0, mean: 0, variance: 0 };
  return { n, mean: numbers.mean, variance: (numbers.standardDeviation ** 2 * n) / (n - 1) };
}
