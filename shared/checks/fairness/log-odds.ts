import type { Role, Rows } from '../../data/evaluation.ts';
import { ofEachRow } from '../metrics/of-each-row.ts';
import { scoresOf } from '../metrics/scores-of.ts';

/** Log odds of a model's P(positive); 0 for scores that have none. */
export function logOdds(rows: Rows, role: Role): Float64Array {
  return ofEachRow(rows, `log odds of ${role}`, (all) => {
    const score = scoresOf(all, role)[0];
    const odds = new Float64Array(all.n);
    for (let i = 0; i < all.n; i++) {
      const p = score[i];
      if (p > 0 && p < 1) odds[i] = Math.log(p) - Math.log1p(-p);
    }
    return odds;
  });
}
