import { z } from 'zod';

/** A name or a path: text with something in it, at most 1,000 characters. */
export const text = z
  .string()
  .min(1)
  .max(1_000)
  .refine((value) => value.trim() !== '', { error: 'must not be empty' });
