import { z } from 'zod';
import type { DataCheck } from './data-check.ts';
import { judgedNames } from './judged-names.ts';
import { modelInputs } from './model-inputs.ts';
import { numberOf } from './number-of.ts';

const options = z.strictObject({
  features: z
    .array(z.string())
    .min(1)
    .meta({
      description:
        'Columns that the model must not read; letter case does not matter, and * stands for anything',
      examples: [['zip*', 'nationality']],
    }),
});

/** Model inputs that a list forbids. */
export const deniedFeatures: DataCheck<z.infer<typeof options>> = {
  name: 'denied_features',
  title: 'The model reads nothing that it must not',
  description:
    'Columns that the model reads and that the list forbids: columns.features, or all columns without another use.',
  scope: 'table',
  family: 'policy',
  severity: 'error',
  isDefault: false,
  options,
  async run({ table, columns }, asked) {
    const { features } = asked.options;
    const inputs = modelInputs(table, columns, asked);
    return judgedNames(
      inputs,
      'denied_features',
      (name) => {
        const pattern = features.find((one) => isLike(name, one));
        if (pattern === undefined) return undefined;
        const by = pattern === name ? '' : ` by ${JSON.stringify(pattern)}`;
        return `is an input of the model and denied${by}`;
      },
      `none of ${numberOf(inputs.length, 'input')} is denied`,
    );
  },
};

/** Whether a name is like a pattern in which * stands for anything. In time linear in both for each star. */
function isLike(name: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  if (parts.length === 1) return text === parts[0];
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
