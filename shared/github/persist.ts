import { type Failure, failureOf, isPassing } from './failure.ts';
import type { Patience } from './patience.ts';

/** Milliseconds for one answer. */
const answerTime = 15_000;

/**
 * Asks until it is answered, waiting in between as the failure and the patience allow. `ask` is
 * given the signal that ends a wait for an answer. Throws the last failure.
 */
export async function persist<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  patience: Patience,
  mayRepeat: (failure: Failure) => boolean = isPassing,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask(AbortSignal.timeout(Math.max(1, Math.min(answerTime, Math.ceil(patience.left())))));
    } catch (error) {
      const failure = failureOf(error);
      if (!mayRepeat(failure) || !(await patience.waitAfter(failure, tries))) throw error;
    }
  }
}
