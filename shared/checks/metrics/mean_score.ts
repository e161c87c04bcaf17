import { z } from 'zod';
import { InputError } from '../../errors.ts';
import type { MeanMetric } from '../metric.ts';

const options = z.strictObject({
  column: z.string().min(1).describe("The column of scores in both models' predictions"),
  direction: z.enum(['higher', 'lower']).default('higher').describe('Which scores are better'),
  range: z
    .tuple([z.number(), z.number()])
    .refine(([low, high]) => low < high, 'must go from the lowest score to a higher one')
    .optional()
    .describe('Lowest and highest score that can be; `method: betting` needs it'),
});

type Options = z.output<typeof options>;

/**
 * Mean of a score that each model's predictions carry for every row: a judge, a reward, a cost.
 * Throws an InputError where a score lies outside the range that was stated.
 */
export const mean_score: MeanMetric<Options> = {
  name: 'mean_score',
  title: "Mean of a score that both models' predictions carry for every row (a judge, a reward, a cost)",
  kind: 'mean',
  tasks: ['binary', 'multiclass', 'regression'],
  greaterIsBetter: true,
  direction: (chosen: Options) => chosen.direction,
  needs: 'column',
  options,
  range: [-Infinity, Infinity],
  bounds: (_, { range }) => range,
  losses(rows, role, _, { column, range }) {
    const scores = rows.models[role]?.columns[column];
    if (!scores) throw new Error(`scores in column ${JSON.stringify(column)} of ${role} were not gathered`);
    if (range) {
      const outside = scores.find((score) => score < range[0] || score > range[1]);
      if (outside !== undefined) {
        throw new InputError({
          input: `column ${JSON.stringify(column)} of the ${role}`,
          rule: `must lie between ${range[0]} and ${range[1]}, the range of mean_score`,
          received: String(outside),
          fix: 'Correct the scores, or state the range that they can have.',
        });
      }
    }
    return scores;
  },
};
