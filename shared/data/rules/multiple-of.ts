import { breaksWherePresent } from './breaks-where-present.ts';
import { decimalOf } from './decimal.ts';
import { isMultiple, isNumber } from './numbers.ts';
import type { RuleSql } from './rule.ts';
import { storedValue } from './stored-value.ts';

/**
 * The value is a whole multiple of the divisor, exactly, as both are written in decimals: 0.3 is a multiple of 0.1. A
 * value that is no finite number breaks it.
 *
 * @throws RangeError where the divisor is 0, no number, or has more than 36 digits
 */
export const multipleOf: RuleSql<'multiple_of'> = {
  columns: ({ column }) => [column],
  breaks({ column, divisor }, table) {
    const value = storedValue(table, column);
    const exact = decimalOf(divisor);
    if (!exact) throw new RangeError(`the divisor ${divisor} is no number`);
    return breaksWherePresent(
      value,
      `(CASE WHEN ${isNumber(value)} THEN ${isMultiple(value, exact)} ELSE false END)`,
    );
  },
  rowwise: true,
};
