import { failureOf, isGone } from './failure.ts';

/** The answer, or nothing where what was asked for is no longer there. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isGone(failureOf(error))) return undefined;
    throw error;
  }
}
