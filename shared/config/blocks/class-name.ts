import { z } from 'zod';

/** A class or a group as the data writes it; a number, true and false are read as the text that YAML has for them. */
export const className = z
  .union([z.string().min(1).max(1_000), z.number(), z.boolean()], {
    error: 'must be a text, a number, true or false',
  })
  .transform(String);
