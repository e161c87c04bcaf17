import { z } from 'zod';
import type { InputFault } from '../../errors.ts';
import type { Context, RateMetric } from '../metric.ts';

const options = z.strictObject({
  class: z
    .union([z.string(), z.number(), z.boolean()])
    .describe('The class, as it stands in the label column'),
});

type Options = z.output<typeof options>;

/** Share of the rows of one class that are predicted so. scikit-learn: `recall_score(labels=[class], average=None)`. */
export const recall_of_class: RateMetric<Options> = {
  name: 'recall_of_class',
  title: 'Share of the rows of one class that are predicted so',
  kind: 'rate',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  options,
  range: [0, 1],
  undefinedWhere: 'no row has that class (scikit-learn: 0)',
  hit(label, prediction, context, { class: wanted }) {
    if (context.classes[label] !== String(wanted)) return null;
    return label === prediction ? 1 : 0;
  },
  empty: (_, { class: wanted }) => `no row has the label ${JSON.stringify(String(wanted))}`,
  misfit(context: Context, { class: wanted }: Options): InputFault | undefined {
    if (context.classes.includes(String(wanted))) return undefined;
    return {
      input: 'class',
      rule: 'must be one of the classes',
      received: JSON.stringify(wanted),
      fix: `The classes are ${context.classes.map((name) => JSON.stringify(name)).join(', ')}.`,
    };
  },
};
