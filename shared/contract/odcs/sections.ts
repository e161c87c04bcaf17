import { z } from 'zod';
import { closed } from './closed.ts';

/** Which edition of the standard a document follows. */
export type Edition = '3.0' | '3.1';

/** How a mapping treats keys that the standard does not name: 3.1 forbids them, 3.0 lets most of them be. */
export type Sealed = <S extends z.core.$ZodLooseShape>(
  shape: S,
) => z.ZodObject<S, z.core.$strict> | z.ZodObject<S, z.core.$loose>;

/** The mapping of an edition whose unknown keys 3.0 allows. */
export function sealedIn(edition: Edition): Sealed {
  return edition === '3.1' ? closed : z.looseObject;
}

export const text = z.string();
/** Letters, digits, `_` and `-`: what references are made of. */
export const stableId = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/, 'must be made of letters, digits, _ and -')
  .optional();
export const tags = z.array(text).optional();

/** Blocks that many parts of a contract may carry; they are read and not judged. */
export function annotations(sealed: Sealed) {
  return {
    authoritativeDefinitions: z
      .array(sealed({ id: stableId, url: text, type: text, description: text.optional() }))
      .optional(),
    customProperties: z
      .array(sealed({ id: stableId, property: text, value: z.unknown(), description: text.optional() }))
      .optional(),
  };
}
