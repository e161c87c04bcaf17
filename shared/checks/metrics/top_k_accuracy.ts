import { z } from 'zod';
import type { InputFault } from '../../errors.ts';
import type { Context, RowRateMetric } from '../metric.ts';
import { scoresOf } from './scores-of.ts';

const options = z.strictObject({
  k: z.int().min(1).default(2).describe('How many of the highest scores count as a hit'),
});

type Options = z.output<typeof options>;

/**
 * Share of the rows whose class is among the k highest scores; of equal scores the later class comes
 * first, as in scikit-learn's `top_k_accuracy_score`.
 */
export const top_k_accuracy: RowRateMetric<Options> = {
  name: 'top_k_accuracy',
  title:
    'Share of the rows whose class is among the k highest scores; of equal scores the later class ranks higher',
  kind: 'row-rate',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'scores',
  options,
  range: [0, 1],
  undefinedWhere: 'k is not less than the number of classes: a mistake in the settings (scikit-learn: 1)',
  hits(rows, role, _, { k }) {
    const scores = scoresOf(rows, role);
    const ahead = new Int32Array(rows.n);
    scores.forEach((score, other) => {
      for (let i = 0; i < rows.n; i++) {
        const own = scores[rows.label[i]][i];
        if (score[i] > own || (score[i] === own && other > rows.label[i])) ahead[i]++;
      }
    });
    return Int8Array.from(ahead, (count) => (count < k ? 1 : 0));
  },
  misfit({ classes }: Context, { k }: Options): InputFault | undefined {
    if (k < classes.length) return undefined;
    return {
      input: 'k',
      rule: `must be less than the number of classes, ${classes.length}, because every row is a hit otherwise`,
      received: String(k),
    };
  },
};
