/** What a request that failed tells. */
export interface Failure {
  /** 0 where no answer came, or none that can be read. */
  status: number;
  headers: Readonly<Record<string, string | number | undefined>>;
  message: string;
}

/** Reads the failure from what octokit throws. Throws it again where it comes from somewhere else. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  if (error instanceof UnreadableAnswer) return { status: 0, headers: {}, message: error.message };
  if (!('status' in error) || typeof error.status !== 'number') throw error;
  // octokit says 500 where the connection broke, and then has no response
  const answered = 'response' in error && error.response !== undefined;
  return {
    status: answered ? error.status : 0,
    headers: answered ? (error.response as { headers: Failure['headers'] }).headers : {},
    message: error.message,
  };
}

/** An answer that says success and holds something else: cut off, or from a proxy. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** Whether GitHub asks to slow down. It says 403 for that, too, so a 403 alone tells nothing. */
export function isRateLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined || isSpent(headers) || /rate limit|abuse detection/i.test(message)
  );
}

/** Whether no request is left before the limit is reset. */
export function isSpent(headers: Failure['headers']): boolean {
  return String(headers['x-ratelimit-remaining'] ?? '') === '0';
}

/** Whether the same request may succeed later: not where a permission is missing or the request is wrong. */
export function isPassing(failure: Failure): boolean {
  return isUncertain(failure) || failure.status === 409 || isRateLimit(failure);
}

/** Whether the request may have been carried out although it failed. */
export function isUncertain({ status }: Failure): boolean {
  return status === 0 || status >= 500;
}

/** Whether what was asked for is no longer there. */
export function isGone({ status }: Failure): boolean {
  return status === 404 || status === 410;
}
