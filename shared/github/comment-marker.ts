import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a comment remembers of the run that wrote it. */
export interface CommentState {
  /** The commit that was judged. */
  sha: string;
  runId: number;
  attempt: number;
  /** Digest of what the comment says, times aside. */
  bodyHash: string;
  /** Digest of the verdict and what decides it. */
  decisionHash: string;
}

const state = z.object({
  sha: z.string(),
  runId: z.number(),
  attempt: z.number(),
  bodyHash: z.string(),
  decisionHash: z.string(),
});

const statePattern = /^<!-- tollgate:state (\{[^\r\n]*\}) -->$/;

/** The invisible first line by which a comment is found again. Any key is safe: it is percent-encoded. */
export function marker(key: string): string {
  return `<!-- tollgate:v1 key=${encodeURIComponent(key.toWellFormed()).replaceAll('-', '%2D')} -->`;
}

/** A comment's whole body: marker, state, text. */
export function markedBody(key: string, state: CommentState, text: string): string {
  return `${marker(key)}\n<!-- tollgate:state ${JSON.stringify(state)} -->\n${text}`;
}

/** Whether a body begins with the marker of this key; a marker further down is somebody's quotation. */
export function isMarked(body: string, key: string): boolean {
  return lines(body)[0] === marker(key);
}

/** The state of a marked body; nothing where it is missing or spoilt. */
export function stateOf(body: string): CommentState | undefined {
  const found = statePattern.exec(lines(body)[1] ?? '');
  if (!found) return undefined;
  try {
    return state.safeParse(JSON.parse(found[1])).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A short digest of a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function lines(body: string): string[] {
  return body.split(/\r?\n/, 2);
}
