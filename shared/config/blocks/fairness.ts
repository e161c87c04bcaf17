import { z } from 'zod';
import { text } from './text.ts';

/** `fairness`: what people must not be treated by. */
export const fairness = z
  .strictObject({
    protected: z
      .array(text)
      .min(1)
      .max(100)
      .meta({
        description: 'The columns of what people must not be treated by',
        examples: [['sex', 'race']],
      }),
  })
  .meta({ description: 'What people must not be treated by' });
