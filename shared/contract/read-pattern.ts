import { RegExpValidator } from '@eslint-community/regexpp';
import type { Path } from './contract-yaml.ts';
import { contractError, type Reading } from './reading.ts';

/**
 * A pattern of the contract, which is written as JavaScript's are, in the syntax that rules take (RE2).
 * @throws InputError where it is none, or looks around
 */
export function readPattern(pattern: string, path: Path, reading: Reading): string {
  try {
    new RegExpValidator({ ecmaVersion: 2025 }).validatePattern(pattern, 0, pattern.length, {
      unicode: false,
    });
  } catch (error) {
    throw contractError(reading, path, {
      rule: `must be a regular expression: ${error instanceof Error ? error.message : String(error)}`,
      received: pattern,
    });
  }
  return pattern;
}
