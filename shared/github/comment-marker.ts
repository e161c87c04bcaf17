import { createHash } from 'node:crypto';

/** The invisible first line by which a comment is found again. Any key is safe: it is percent-encoded. */
export function marker(key: string): string {
  return `<!-- tollgate:v1 key=${encodeURIComponent(key.toWellFormed()).replaceAll('-', '%2D')} -->`;
}

/** Whether a body begins with the marker of this key; a marker further down is somebody's quotation. */
export function isMarked(body: string, key: string): boolean {
  return body.split(/\r?\n/, 1)[0] === marker(key);
}

/** A short digest of a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
