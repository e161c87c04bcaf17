import ms from 'ms';
import { z } from 'zod';

const pattern = /^\d+(\.\d+)?\s*(ms|s|m|h)$/;

/** A length of time as text (`20ms`, `1.5s`, `2m`, `1h`), read as seconds. */
export const duration = z
  .string({ error: 'must be a length of time with its unit' })
  .regex(pattern, { error: 'must be a length of time with its unit, ms, s, m or h' })
  .transform((text) => ms(text as ms.StringValue) / 1000)
  .refine((seconds) => seconds > 0, { error: 'must be more than nothing' });
