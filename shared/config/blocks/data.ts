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
  })
  .meta({ description: 'Where the rows are' });
