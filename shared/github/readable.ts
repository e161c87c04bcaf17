import type { z } from 'zod';
import { UnreadableAnswer } from './failure.ts';

/** What GitHub answered, checked. Throws an UnreadableAnswer where it is something else. */
export function readable<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UnreadableAnswer('GitHub answered with something that cannot be read', { cause: parsed.error });
}
