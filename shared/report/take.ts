import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** Where a part stands in its document; a function, because it is asked for only where something is wrong. */
export type Place = () => readonly PropertyKey[];

/**
 * A part of a document as its schema has it. Throws an Error that begins with `document` and names the
 * first five paths that break it. Documents are checked part by part, and the first part at fault
 * ends it: a document of a million faults costs no more than one of five.
 */
export function take<T>(schema: z.ZodType<T>, value: unknown, document: string, place: Place): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${document}: ${faults(parsed.error, place())}`, { cause: parsed.error });
}

function faults(error: z.ZodError, before: readonly PropertyKey[]): string {
  const all = error.issues.slice(0, 5).map((issue) => {
    const path = z.core.toDotPath([...before, ...issue.path].slice(0, 20)) || 'the document';
    return `${plainText(path, 160)}: ${plainText(issue.message, 160)}`;
  });
  const more = error.issues.length > 5 ? ` and ${error.issues.length - 5} more` : '';
  return all.join('; ') + more;
}
