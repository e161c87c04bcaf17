import { midranks } from './midranks.ts';
import { pearson } from './pearson.ts';

/** Spearman's rank correlation, ties by midranks; undefined where either row of numbers is constant. SciPy's `spearmanr`. */
export function spearman(a: Float64Array, b: Float64Array): number | undefined {
  return pearson(midranks(a), midranks(b));
}
