import { failureOf, isRateLimit } from './failure.ts';
import { plainWords } from './plain-words.ts';

/** What GitHub said, with what to do about it where that is known. */
export function lookRefusal(error: unknown, permissions: string): string {
  const failure = failureOf(error);
  const said = plainWords(failure.message);
  if (failure.status === 404) return `GitHub knows no such run or artifact here (${said})`;
  if (failure.status === 403 && !isRateLimit(failure)) {
    return `the token may not look at it (${said}); add "permissions: { ${permissions} }" to the job`;
  }
  return said;
}
