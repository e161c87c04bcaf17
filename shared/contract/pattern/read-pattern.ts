import type { Path } from '../../documents/read-document.ts';
import { contractError, type Reading } from '../reading.ts';
import { PatternFault, re2Pattern } from './re2-pattern.ts';

/**
 * A pattern of the contract, which is written as JavaScript's are, in the syntax that rules take (RE2).
 * @throws InputError where it is none, or cannot be said in RE2, with what to write instead
 */
export function readPattern(pattern: string, path: Path, reading: Reading): string {
  if (/^\/.*\/[a-z]*$/s.test(pattern)) {
    reading.notices.push(
      `line ${reading.lineOf(path)}: the slashes around a pattern are characters that it asks for; leave them out if they are not meant`,
    );
  }
  try {
    return re2Pattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    throw contractError(reading, path, { rule: error.message, received: pattern, fix: error.fix });
  }
}
