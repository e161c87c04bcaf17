import { z } from 'zod';
import { detectorNames } from './names.ts';

/** What is told and not judged unless it is asked for: most web addresses say nothing of a person. */
export const toldOnly: readonly string[] = ['url'];

/** The options of `personal_data`, each with its default. */
export const personalDataOptions = z.strictObject({
  detectors: z
    .array(z.enum(detectorNames))
    .min(1)
    .default(detectorNames.filter((name) => !toldOnly.includes(name)))
    .meta({
      description: 'What counts as personal data; anything else that is found is told and not judged',
      examples: [['email', 'phone', 'iban', 'card']],
    }),
  regions: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be a country by its two letters of ISO 3166, as DE'))
    .max(20)
    .default(['DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'])
    .meta({
      description: 'Countries whose telephone numbers are found without their country code',
      examples: [['DE', 'US']],
    }),
  'rows-read': z
    .int()
    .min(1_000)
    .default(1_000_000)
    .meta({
      description:
        'Rows in which traces of personal data are counted; of more rows so many are chosen at random',
      examples: [1_000_000],
    }),
  'cells-read': z
    .int()
    .min(100)
    .max(10_000)
    .default(1_000)
    .meta({
      description: 'Cells with a trace that are read closely, by column and kind of trace',
      examples: [1_000],
    }),
  'show-examples': z
    .enum(['masked', 'plain', 'off'])
    .default('masked')
    .meta({
      description: 'How examples stand in the report: masked, as they are, or not at all',
      examples: ['masked'],
    }),
});
export type PersonalDataOptions = z.infer<typeof personalDataOptions>;
