import { InputError } from '../../errors.ts';
import type { Limits } from './messages.ts';

/** The name by which messages call a query of the user's. */
export const queryInput = 'the query';

/** Said of a query that runs too long. */
export function tooSlow({ seconds }: Pick<Limits, 'seconds'>): InputError {
  return new InputError({
    input: queryInput,
    rule: `must end within ${seconds} s`,
    fix: 'It was stopped. Let it read fewer rows, and join on equal values.',
  });
}

/** Said of a query that needs too much memory. */
export function tooLarge({ memory }: Pick<Limits, 'memory'>): InputError {
  return new InputError({
    input: queryInput,
    rule: `must need at most ${Math.round(memory / 2 ** 20)} MB of memory`,
    fix: 'It was stopped. Aggregate before you join, and build no long texts or lists.',
  });
}

/** Said of a query that ended its process. */
export function crashed(): InputError {
  return new InputError({
    input: queryInput,
    rule: 'must be one that DuckDB can run',
    received: 'one that ended its process',
    fix: 'It may be nested too deeply or need too much memory. Write it more simply.',
  });
}
