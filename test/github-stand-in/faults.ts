/** Something that goes wrong on purpose. Plain data, so that it can be sent to a stand-in in another process. */
export interface Fault {
  /** The operation that it strikes: an id such as `issues/create-comment`, `graphql`, or `*`. */
  operation: string;
  /** How often it strikes; always where absent. */
  times?: number;
  /** How many requests pass before it strikes. */
  after?: number;
  /**
   * `answer`: the request is refused with this answer. `reset`: the connection breaks at once.
   * `hang`: no answer comes. `lost`: the request is carried out, then the connection breaks.
   * `lost-answer`: it is carried out, then this answer comes instead of the true one.
   */
  how: 'answer' | 'reset' | 'hang' | 'lost' | 'lost-answer';
  status?: number;
  headers?: Record<string, string>;
  message?: string;
}

type Strike = Pick<Fault, 'times' | 'after'>;

/** The faults that GitHub is known for. */
export const faults = {
  readOnly: (operation: string, strike: Strike = {}): Fault => ({
    operation,
    ...strike,
    how: 'answer',
    status: 403,
    message: 'Resource not accessible by integration',
  }),
  status: (operation: string, status: number, strike: Strike = {}): Fault => ({
    operation,
    ...strike,
    how: 'answer',
    status,
  }),
  /** GitHub's secondary limit; without `seconds` it says nothing about when to come back. */
  secondaryLimit: (operation: string, status: 403 | 429, seconds?: number, strike: Strike = {}): Fault => ({
    operation,
    ...strike,
    how: 'answer',
    status,
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
  }),
  /** The hourly limit; `reset` in seconds since 1970. */
  primaryLimit: (operation: string, reset: number, strike: Strike = {}): Fault => ({
    operation,
    ...strike,
    how: 'answer',
    status: 403,
    message: 'API rate limit exceeded for installation ID 1.',
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
  }),
  reset: (operation: string, strike: Strike = {}): Fault => ({ operation, ...strike, how: 'reset' }),
  hang: (operation: string, strike: Strike = {}): Fault => ({ operation, ...strike, how: 'hang' }),
  lost: (operation: string, strike: Strike = {}): Fault => ({ operation, ...strike, how: 'lost' }),
  lostBehind: (operation: string, status: number, strike: Strike = {}): Fault => ({
    operation,
    ...strike,
    how: 'lost-answer',
    status,
  }),
};

/** The faults that are set up, each used up as it strikes. */
export class FaultList {
  #waiting: Fault[] = [];

  set(all: readonly Fault[]): void {
    this.#waiting = all.map((fault) => ({ ...fault }));
  }

  /** The fault that strikes this request, if one does. */
  strike(operation: string): Fault | undefined {
    for (const fault of this.#waiting) {
      if (fault.operation !== '*' && fault.operation !== operation) continue;
      if (fault.after) {
        fault.after--;
        continue;
      }
      if (fault.times === 0) continue;
      if (fault.times !== undefined) fault.times--;
      return fault;
    }
    return undefined;
  }
}
