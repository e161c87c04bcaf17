import { z } from 'zod';
import { text } from './text.ts';

const source = 'csv, tsv, parquet or jsonl, also as .gz; a path, a folder or a glob';

/** `data`: where the rows are. */
export const data = z
  .strictObject({
    train: text
      .optional()
      .meta({ description: `The training rows: ${source}`, examples: ['data/train.parquet'] }),
    test: text.optional().meta({
      description: `The rows that both models are judged on: ${source}`,
      examples: ['data/test.parquet'],
    }),
    contract: text.optional().meta({
      description: 'What the data promises: an ODCS 3.0 or 3.1 document',
      examples: ['contracts/applications.odcs.yaml'],
    }),
    profile: text.optional().meta({
      description:
        'What the training data looked like, as validate-data wrote it; later data is compared with it where there is no data.train',
      examples: ['models/profile.json'],
    }),
    tables: z
      .record(z.string().min(1), text)
      .optional()
      .meta({
        description: `Further tables that the contract speaks of, by their names there: ${source}`,
        examples: [{ customers: 'data/customers.parquet' }],
      }),
  })
  .meta({ description: 'Where the rows are' });
