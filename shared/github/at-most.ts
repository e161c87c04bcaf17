import { setTimeout as wait } from 'node:timers/promises';

/** Work took longer than it was given. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

let isAbandoned = false;

/**
 * Waits for work that cannot be ended from outside, and throws TimeIsUp after so many milliseconds. The work
 * goes on unheard; `hasAbandonedWork` then says that the process has to be ended.
 */
export async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      work,
      wait(milliseconds, undefined, { signal: timer.signal }).then(() => {
        isAbandoned = true;
        throw new TimeIsUp(`no answer within ${Math.round(milliseconds / 1_000)} seconds`);
      }),
    ]);
  } finally {
    timer.abort();
  }
}

/** Whether something still runs that nobody waits for any more. */
export function hasAbandonedWork(): boolean {
  return isAbandoned;
}
