import { z } from 'zod';
import { text } from './text.ts';

export const tasks = ['binary', 'multiclass', 'regression'] as const;

/** `model`: what is being judged. */
export const model = z
  .strictObject({
    name: text.max(200).meta({
      description: 'The name of the model, as reports and comments show it',
      examples: ['credit-default'],
    }),
    task: z.enum(tasks).meta({
      description:
        'What the model predicts: one of two classes (binary), one of several (multiclass) or a number (regression)',
      examples: ['binary'],
    }),
    risk: z
      .enum(['low', 'medium', 'high'])
      .default('medium')
      .meta({
        description: 'What is at stake where the model is used',
        examples: ['high'],
      }),
  })
  .meta({ description: 'What is being judged' });
