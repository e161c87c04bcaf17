import { z } from 'zod';
import { text } from './text.ts';

const column = z
  .strictObject({
    column: text.meta({ description: 'The protected column', examples: ['age'] }),
    bins: z
      .int()
      .min(2)
      .max(100)
      .optional()
      .meta({
        description: 'Cut a numeric column into this many parts with about equally many rows',
        examples: [4],
      }),
    edges: z
      .array(z.number())
      .min(1)
      .max(100)
      .refine((edges) => edges.every((edge, i) => i === 0 || edge > edges[i - 1]), { error: 'must increase' })
      .optional()
      .meta({ description: 'Cut a numeric column at these values', examples: [[40]] }),
  })
  .refine((given) => given.bins === undefined || given.edges === undefined, {
    error: 'must have bins or edges, not both',
  })
  .meta({ description: 'A column, as in sex, or one that is cut, as in {column: age, edges: [40]}' });

/** A protected column: its values as they are, or cut into parts. */
export interface GroupColumn {
  column: string;
  bins?: number;
  edges?: number[];
}

/** `fairness.protected`: columns whose values tell groups of people apart. */
export const groupColumns = z
  .array(z.union([text, column], { error: 'must be a column, or a mapping with column and bins or edges' }))
  .min(1)
  .max(100)
  .transform((all) => all.map((one): GroupColumn => (typeof one === 'string' ? { column: one } : one)))
  .superRefine((all, context) => {
    for (const [i, { column }] of all.entries()) {
      if (all.findIndex((other) => other.column === column) < i) {
        context.addIssue({ code: 'custom', message: 'must name a column once', path: [i] });
      }
    }
  });
