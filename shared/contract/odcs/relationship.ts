import { z } from 'zod';
import { closed } from './closed.ts';
import { annotations, type Edition, sealedIn, text } from './sections.ts';

export interface Relationship {
  type?: 'foreignKey';
  from?: string | readonly string[];
  to: string | readonly string[];
}

const reference = z.union(
  [text.min(1), z.array(text.min(1)).min(1)],
  'must be a reference such as customers.id, or a list of them',
);

/** A foreign key; at a table both its ends are said, at a column the column is its start. */
export function relationshipOf(edition: Edition, level: 'table' | 'property'): z.ZodType<Relationship> {
  const shape = {
    type: z.literal('foreignKey').optional(),
    to: reference,
    customProperties: annotations(sealedIn(edition)).customProperties,
    description: text.optional(),
  };
  return level === 'table' ? closed({ ...shape, from: reference }) : closed(shape);
}
