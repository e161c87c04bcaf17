import { literal } from '../sql-text.ts';
import type { RuleSql } from './rule.ts';
import { storedValue } from './stored-value.ts';

/**
 * The text matches a regular expression in RE2's syntax, anywhere unless it is anchored; `$` is the end of the text,
 * and `.` any character but a line feed.
 */
export const pattern: RuleSql<'pattern'> = {
  columns: ({ column }) => [column],
  breaks({ column, pattern, not }, table) {
    const { text } = storedValue(table, column);
    const matches = `regexp_matches(${text}, ${literal(pattern)})`;
    return `(NOT coalesce(${not ? `NOT ${matches}` : matches}, true))`;
  },
  rowwise: true,
};
