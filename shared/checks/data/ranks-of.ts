import { midranks } from '../../stats/index.ts';

/** Ranks of columns without gaps, so that a column that many checks and pairs read is ranked once. */
const ranked = new WeakMap<Float64Array, Float64Array | 'gaps'>();

/** The midranks of numbers; `gaps` where some are missing or infinite. */
export function ranksOf(numbers: Float64Array): Float64Array | 'gaps' {
  let ranks = ranked.get(numbers);
  if (ranks === undefined) {
    ranks = numbers.every(Number.isFinite) ? midranks(numbers) : 'gaps';
    ranked.set(numbers, ranks);
  }
  return ranks;
}
