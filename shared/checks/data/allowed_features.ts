import { z } from 'zod';
import type { DataCheck } from './data-check.ts';
import { judgedNames } from './judged-names.ts';
import { modelInputs } from './model-inputs.ts';
import { numberOf } from './number-of.ts';

const options = z.strictObject({
  features: z
    .array(z.string())
    .min(1)
    .meta({ description: 'The only columns that the model may read', examples: [['income', 'age']] }),
});

/** Model inputs that no list allows. */
export const allowedFeatures: DataCheck<z.infer<typeof options>> = {
  name: 'allowed_features',
  title: 'The model reads nothing but what it may',
  description:
    'Columns that the model reads and that are not on the list: columns.features, or all columns without another use.',
  scope: 'table',
  family: 'policy',
  severity: 'error',
  isDefault: false,
  options,
  async run({ table, columns }, asked) {
    const inputs = modelInputs(table, columns, asked);
    const allowed = new Set(asked.options.features);
    return judgedNames(
      inputs,
      'allowed_features',
      (name) =>
        allowed.has(name) ? undefined : 'is an input of the model and not on the list of allowed features',
      `none of ${numberOf(inputs.length, 'input')} is missing from the list of allowed features`,
    );
  },
};
