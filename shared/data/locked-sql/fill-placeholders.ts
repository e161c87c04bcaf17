import { InputError } from '../../errors.ts';
import { identifier } from '../sql-text.ts';

const tableWords = ['table', 'object', 'model'];
const columnWords = ['column', 'property', 'field'];

const placeholder = new RegExp(`("?)\\$?\\{(${[...tableWords, ...columnWords].join('|')})\\}("?)`, 'gi');

/**
 * Puts the table's and the column's name, quoted, where a query of a contract says `{table}`, `{object}` or `{model}`,
 * `{column}`, `{property}` or `{field}`, each also as `${table}`. Quotes around a placeholder are taken for the name's.
 *
 * @throws InputError where the query asks for a column and the rule stands at a table
 */
export function fillPlaceholders(query: string, table: string, column?: string): string {
  return query.replace(placeholder, (whole, before: string, word: string, after: string) => {
    const name = tableWords.includes(word.toLowerCase()) ? table : column;
    if (name === undefined) {
      throw new InputError({
        input: 'the query',
        rule: 'must stand at a column to use the column’s placeholder',
        received: whole,
        fix: 'Write the column’s name, or move the rule to the property that it is about.',
      });
    }
    if (before === after) return identifier(name);
    return `${before}${identifier(name)}${after}`;
  });
}
