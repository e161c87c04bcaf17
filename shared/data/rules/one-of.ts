import type { MeasuredTable } from '../measures/measure.ts';
import { literal } from '../sql-text.ts';
import { breaksWherePresent } from './breaks-where-present.ts';
import { decimalOf } from './decimal.ts';
import { isAmong } from './is-among.ts';
import { isNumberValue, isOneOfNumbers } from './numbers.ts';
import type { RuleSql } from './rule.ts';
import { type StoredValue, storedValue } from './stored-value.ts';
import { compareInstant, instantOf } from './times.ts';

/** SQL, whether a value that is there is one of the listed ones. */
export function isListed(value: StoredValue, values: readonly string[]): string {
  if (values.length === 0) return 'false';
  const { kind, sql, text } = value;
  const numbers = values.filter(isNumberValue).flatMap((one) => decimalOf(one) ?? []);
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'float':
      return isOneOfNumbers(value, numbers);
    case 'boolean': {
      const listed = new Set(
        values.map((one) => one.toLowerCase()).filter((one) => /^(true|false)$/.test(one)),
      );
      return listed.size === 0 ? 'false' : `(${sql} IN (${[...listed].join(', ')}))`;
    }
    case 'date':
    case 'timestamp': {
      const instants = values.flatMap((one) => instantOf(one) ?? []);
      return instants.length === 0
        ? 'false'
        : `(${instants.map((instant) => compareInstant(value, '=', instant)).join(' OR ')})`;
    }
    default: {
      const isText = isAmong(text, values.map(literal));
      return numbers.length === 0 || kind !== 'text'
        ? `(${isText})`
        : `(CASE WHEN ${isText} THEN true ELSE ${isOneOfNumbers(value, numbers)} END)`;
    }
  }
}

/**
 * The value is one of these: as text, letter case and spaces included, or as a number where both are numbers without
 * leading zeros (`1`, `1.0` and 1 are equal, `007` and `7` are not).
 */
export const oneOf: RuleSql<'one_of'> = {
  columns: ({ column }) => [column],
  breaks({ column, values }, table: MeasuredTable) {
    const value = storedValue(table, column);
    return breaksWherePresent(value, isListed(value, values));
  },
  rowwise: true,
};
