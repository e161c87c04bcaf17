import { failureOf, isRateLimit } from './failure.ts';

/** Why no check was published, with what to do about it. A bug of ours is told here, too: it must not decide a verdict. */
export function checkRefusal(error: unknown): { status: 'read-only' | 'failed'; why: string } {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 403 && /updated internally/i.test(message)) {
    return {
      status: 'failed',
      why: `The check could not be published, because a job has its name (${message}). Give the check another name.`,
    };
  }
  if (status === 403 && !isRateLimit(failureOf(error))) {
    return {
      status: 'read-only',
      why:
        `No check was published, because the token may not write checks (${message}). ` +
        'Add "permissions: { contents: read, checks: write }" to the job; ' +
        'a pull request from a fork never gets more, its result is in the job summary.',
    };
  }
  if (status === 401) {
    return {
      status: 'failed',
      why: `No check was published, because GitHub does not know github-token (${message}).`,
    };
  }
  return { status: 'failed', why: `The check could not be published: ${message}` };
}
