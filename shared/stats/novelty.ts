import { allFromOne } from './all-from-one.ts';
import { poisson } from './poisson.ts';

/**
 * The p-value that values unknown to a table of m rows are no more than a fresh sample of n rows of the same source
 * shows. Given how often each value occurs in both tables together, which rows lie in which table is pure chance: the
 * number of values that all lie in the sample, and of those as frequent as the most frequent of them, are Poisson
 * variables with known means. The smaller of the two tails, doubled. Pairs are [in the sample, in the table].
 */
export function novelty(values: readonly (readonly [number, number])[], n: number, m: number): number {
  const isNew = ([here, there]: readonly [number, number]): boolean => there === 0 && here > 0;
  const found = values.filter(isNew);
  if (found.length === 0) return 1;
  const largest = Math.max(...found.map(([here]) => here));
  let all = 0;
  let frequent = 0;
  for (const [here, there] of values) {
    const chance = allFromOne(here + there, n, m);
    all += chance;
    if (here + there >= largest) frequent += chance;
  }
  const ofFrequent = found.filter(([here]) => here >= largest).length;
  return Math.min(1, 2 * Math.min(poisson.atLeast(found.length, all), poisson.atLeast(ofFrequent, frequent)));
}
