import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Characters that a section may remember for the next push. */
export const memoryCharacters = 8_000;
const mostBytes = 4 * memoryCharacters;

/** A text as the state of a comment keeps it: small, and safe inside an HTML comment (deflated, base64). */
export function packMemory(text: string): string {
  return deflateRawSync(text.toWellFormed()).toString('base64');
}

/** The text that was packed; nothing where it is spoilt or longer than any memory. */
export function unpackMemory(packed: string): string | undefined {
  try {
    return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    // whatever stands there was not written by us
    return undefined;
  }
}
