import type { Verdict } from '../verdict.ts';
import { isWrittenBy } from './comment-author.ts';
import { type CommentState, digest, isMarked, markedBody, stateOf } from './comment-marker.ts';
import { type Failure, failureOf, isPassing, isRateLimit, isUncertain } from './failure.ts';
import type { Patience } from './patience.ts';
import type { PullRequestComment, PullRequestComments } from './pull-request-comments.ts';
import type { RunContext } from './run-context.ts';

/**
 * When a comment is written: `update` keeps one up to date; `recreate` writes a new one at the end
 * and removes the old; `on-change` touches it only when the decision changes; `on-failure` begins
 * one only when the gate blocks (and then keeps it up to date); `off` never.
 */
export const commentModes = ['update', 'recreate', 'on-change', 'on-failure', 'off'] as const;
export type CommentMode = (typeof commentModes)[number];

/** Characters that a comment's text may have; GitHub refuses a comment of more than 65,536, marker included. */
export const commentCharacters = 60_000;
/** Characters that a section may remember for the next push. */
export const memoryCharacters = 8_000;
const gitHubCharacters = 65_536;

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
  /** What the next push is compared with, at most `memoryCharacters` long; any text. */
  memory?: string;
  /** The verdict and what decides it, in a sentence of plain text; also stands in for a body that has no room. */
  decision: string;
  /** Whether the gate stops its step. */
  blocks: boolean;
}

type Written = 'created' | 'updated' | 'recreated' | 'unchanged' | 'superseded';

/** What happened; `untidy` says why an older comment of ours still stands beside the right one. */
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
}

/**
 * Keeps one comment on the run's pull request. Its own comment is the one with the key's marker
 * in the first line and the token's author; of several the oldest is kept. Never throws: a comment
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
    return await write(request, desk, comments);
  } catch (error) {
    return refusal(error);
  }
}

async function write(
  request: CommentRequest,
  desk: CommentDesk,
  comments: PullRequestComments,
): Promise<CommentOutcome> {
  const author = desk.author ?? (await comments.viewer());
  const isOwn = (comment: PullRequestComment) =>
    isMarked(comment.body, keyOf(request)) && isWrittenBy(comment, author);
  const listOwn = async () => (await comments.list()).filter(isOwn);

  const state = stateFor(request, desk.run);
  const body = bodyFor(request, state);
  const own = await listOwn();
  const isRecreated = request.mode === 'recreate';
  const current = isRecreated ? own.at(-1) : own[0];

  if (current === undefined) {
    if (request.mode === 'on-failure' && !request.blocks) return { status: 'not-needed' };
    return settle(await create());
  }
  const newer = own.find(({ body }) => isNewer(stateOf(body), state));
  if (newer) return outcome('superseded', newer);

  const others = own.filter((comment) => comment !== current);
  if (saysTheSame(stateOf(current.body), state, request.mode)) {
    return { ...outcome('unchanged', current), untidy: await remove(others) };
  }
  if (isRecreated) {
    const created = await create();
    return { ...outcome('recreated', created), untidy: await remove(own) };
  }
  const updated = await unlessGone(comments.update(current.id, body));
  if (updated === undefined) return settle(await create());
  return { ...outcome('updated', updated), untidy: await remove(others) };

  /** Creates the comment; where an answer was lost, looks whether the comment is there before trying again. */
  async function create(): Promise<PullRequestComment> {
    for (let tries = 1; ; tries++) {
      try {
        return await comments.create(body);
      } catch (error) {
        const failure = failureOf(error);
        if (isRateLimit(failure) || !isPassing(failure)) throw error;
        if (!(await desk.patience.waitAfter(failure, tries))) throw error;
        const written = isUncertain(failure) && (await listOwn()).find(isSameWrite);
        if (written) return written;
      }
    }
  }

  function isSameWrite(comment: PullRequestComment): boolean {
    return JSON.stringify(stateOf(comment.body)) === JSON.stringify(state);
  }

  /** After creating: where another job was faster, the oldest comment stays and takes the newest text. */
  async function settle(created: PullRequestComment): Promise<CommentOutcome> {
    const [oldest] = await listOwn();
    if (oldest === undefined || oldest.id >= created.id) return outcome('created', created);
    const superseded = isNewer(stateOf(oldest.body), state);
    const kept = superseded ? oldest : await unlessGone(comments.update(oldest.id, body));
    if (kept === undefined) return outcome('created', created);
    return { ...outcome(superseded ? 'superseded' : 'updated', kept), untidy: await remove([created]) };
  }

  /** Removes own comments, each after having looked at it once more; says what stood in the way. */
  async function remove(surplus: readonly PullRequestComment[]): Promise<string | undefined> {
    try {
      for (const { id } of surplus) {
        const comment = await unlessGone(comments.get(id));
        if (comment && isOwn(comment)) await unlessGone(comments.remove(id));
      }
    } catch (error) {
      return `An older comment could not be removed: ${failureOf(error).message}`;
    }
  }
}

async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isGone(failureOf(error))) return undefined;
    throw error;
  }
}

function stateFor(request: CommentRequest, run: RunContext): CommentState {
  return {
    sha: run.commit ?? '',
    runId: run.id ?? 0,
    attempt: run.attempt ?? 1,
    bodyHash: digest(request.fingerprint),
    decisionHash: digest(request.decision),
  };
}

function keyOf({ key, section }: CommentRequest): string {
  return `${key} ${section}`;
}

function bodyFor(request: CommentRequest, state: CommentState): string {
  const { body, decision } = request;
  const whole = markedBody(keyOf(request), state, body({ characters: commentCharacters }));
  if (whole.length <= gitHubCharacters) return whole;
  return markedBody(
    keyOf(request),
    state,
    `${decision.slice(0, 2_000)}\n\nThe comment was too long for GitHub; the run's page shows all.`,
  );
}

function isNewer(stored: CommentState | undefined, mine: CommentState): boolean {
  if (stored === undefined) return false;
  return stored.runId === mine.runId ? stored.attempt > mine.attempt : stored.runId > mine.runId;
}

/** Nothing new to say: about the same commit, or, in mode `on-change`, about any. */
function saysTheSame(stored: CommentState | undefined, mine: CommentState, mode: CommentMode): boolean {
  if (stored === undefined) return false;
  if (mode === 'on-change') return stored.decisionHash === mine.decisionHash;
  return stored.bodyHash === mine.bodyHash && stored.sha === mine.sha;
}

function isGone({ status }: Failure): boolean {
  return status === 404 || status === 410;
}

function outcome(
  status: Written,
  { id, url }: PullRequestComment,
): { status: Written; id: number; url: string } {
  return { status, id, url };
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
