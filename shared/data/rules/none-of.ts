import { breaksWherePresent } from './breaks-where-present.ts';
import { isListed } from './one-of.ts';
import type { RuleSql } from './rule.ts';
import { storedValue } from './stored-value.ts';

/** The value is none of these, compared as `one_of` does. */
export const noneOf: RuleSql<'none_of'> = {
  columns: ({ column }) => [column],
  breaks({ column, values }, table) {
    const value = storedValue(table, column);
    return breaksWherePresent(value, `NOT ${isListed(value, values)}`);
  },
  rowwise: true,
};
