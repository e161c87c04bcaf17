import type { Verdict } from '../verdict.ts';
import { failureOf, isRateLimit } from './failure.ts';
import type { Clock, Patience } from './patience.ts';
import type { PullRequestComments } from './pull-request-comments.ts';
import type { RunContext } from './run-context.ts';
import { writeComment } from './write-comment.ts';

/**
 * When a comment is written: `update` keeps one up to date; `recreate` writes a new one at the end
 * and removes the old; `on-change` touches it only when the decision changes; `on-failure` begins
 * one only when the gate blocks (and then keeps it up to date); `off` never.
 */
export const commentModes = ['update', 'recreate', 'on-change', 'on-failure', 'off'] as const;
export type CommentMode = (typeof commentModes)[number];

export interface CommentRequest {
  /** Tells this comment from those of other workflows; any text. */
  key: string;
  /** Which part of the comment is the publisher's own: a gate with its settings and model, or the report over all gates. */
  section: string;
  /** Whether another section is told by this one and goes, as the gates' own do beside the report over all of them. */
  replaces?(section: string): boolean;
  mode: CommentMode;
  verdict: Verdict;
  /** What the section is about, as one line of plain text, for the table above several sections. */
  title: string;
  /**
   * The section's markdown, with everything untrusted already escaped and at most `characters` long. `before` is
   * what the section remembered at the last push to another commit; nothing where there was none.
   */
  body(given: { before?: string; characters: number }): string;
  /** The body without what differs between two runs that say the same, such as times. */
  fingerprint: string;
  /** What the next push is compared with, any text of at most 8,000 characters; more is not kept. */
  memory?: string;
  /** The verdict and what decides it, in a sentence of plain text; also stands in for a body that has no room. */
  decision: string;
  /** Whether the gate stops its step. */
  blocks: boolean;
}

type Written = 'created' | 'updated' | 'recreated' | 'unchanged' | 'superseded';

/** What happened; `untidy` says what may not be in order besides: an older comment that still stands. */
export type CommentOutcome =
  | { status: Written; id: number; url: string; untidy?: string }
  | { status: 'off' | 'no-pull-request' | 'not-needed' }
  | { status: 'read-only' | 'no-token' | 'failed'; why: string };

/** What publishing needs of the outside. */
export interface CommentDesk {
  run: RunContext;
  /** The pull request's comments; nothing where there is no token. */
  connect(): Promise<PullRequestComments | undefined>;
  /** The login whose comments are ours; asked of GitHub where absent. */
  author?: string;
  patience: Patience;
  /** The clock of `patience`. */
  clock?: Clock;
}

/**
 * Keeps one section of the one comment on the run's pull request. Our comment is the one with the key's
 * marker in the first line and the token's author; of several the oldest is kept. Never throws: a comment
 * that cannot be written changes nothing about the verdict.
 */
export async function publishComment(request: CommentRequest, desk: CommentDesk): Promise<CommentOutcome> {
  if (request.mode === 'off') return { status: 'off' };
  if (!desk.run.pullRequest) return { status: 'no-pull-request' };
  try {
    const comments = await desk.connect();
    if (!comments) {
      return { status: 'no-token', why: 'No comment was written, because github-token is empty.' };
    }
    return await writeComment(request, desk, comments);
  } catch (error) {
    return refusal(error);
  }
}

/** Why nothing was written, with what to do about it. A bug of ours is told here, too: it must not decide a verdict. */
function refusal(error: unknown): CommentOutcome {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 403 && !isRateLimit(failureOf(error)) && !/locked/i.test(message)) {
    return {
      status: 'read-only',
      why:
        `No comment was written, because the token may only read (${message}). ` +
        'Add "permissions: { contents: read, pull-requests: write }" to the job; ' +
        'a pull request from a fork never gets more, its result is in the job summary.',
    };
  }
  if (status === 401) {
    return {
      status: 'failed',
      why: `No comment was written, because GitHub does not know github-token (${message}).`,
    };
  }
  return { status: 'failed', why: `The comment could not be published: ${message}` };
}
