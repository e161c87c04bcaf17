import bytes from 'bytes';
import { z } from 'zod';

const pattern = /^\d+(\.\d+)?\s*(B|[KMGT]i?B)$/i;

/** An amount of storage as text (`50MB`, `1.5 GB`), read as bytes; 1 MB is 1,048,576 bytes, also where written MiB. */
export const size = z
  .string({ error: 'must be an amount of storage with its unit' })
  .regex(pattern, { error: 'must be an amount of storage with its unit, kB, MB, GB or TB' })
  .transform((text) => bytes.parse(text.replace(/i/i, '')) ?? 0)
  .refine((amount) => amount > 0, { error: 'must be more than nothing' });
