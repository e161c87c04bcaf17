import { compareNumbers, isNumber } from './numbers.ts';
import type { RuleSql } from './rule.ts';
import { type StoredValue, storedValue } from './stored-value.ts';
import { compareTimes, isTime, type TimeType } from './times.ts';

const compared = (value: StoredValue, type: TimeType): string =>
  isTime(value, type === 'date' ? 'timestamp' : type);

/**
 * Compares two columns of a row, exactly: as numbers where both values are numbers, as instants where both are dates or
 * time stamps (UTC where no zone is said), as times of day, else as text by code points. A number or a time beside
 * anything else is unequal to it and in no order with it.
 */
export const compare: RuleSql<'compare'> = {
  columns: ({ left, right }) => [left, right],
  breaks({ left, op, right, missing }, table) {
    const [a, b] = [storedValue(table, left), storedValue(table, right)];
    if (a.kind === 'float' && a.type === b.type && missing !== 'breaks') {
      const [x, y] = [table.view.raw(left), table.view.raw(right)];
      // Half of what it takes to ask each value for NaN before they are compared.
      const holds = compareNumbers({ ...a, sql: x }, op, { ...b, sql: y });
      return `coalesce(NOT ${holds} AND NOT isnan(${x}) AND NOT isnan(${y}), false)`;
    }
    const both = (holds: (value: StoredValue) => string): string =>
      `(coalesce(${holds(a)}, false) AND coalesce(${holds(b)}, false))`;
    const either = (holds: (value: StoredValue) => string): string =>
      `(coalesce(${holds(a)}, false) OR coalesce(${holds(b)}, false))`;
    const isFloatOrNumber = (value: StoredValue): string =>
      value.kind === 'float' ? 'true' : isNumber(value);
    const isInstant = (value: StoredValue): string => compared(value, 'timestamp');
    const isClock = (value: StoredValue): string => compared(value, 'time');
    const text = `(${a.text} ${op === '!=' ? '<>' : op} ${b.text})`;
    const apart = String(op === '!=');
    const holds = `(CASE WHEN ${both(isFloatOrNumber)} THEN ${compareNumbers(a, op, b)}
      WHEN ${both(isInstant)} THEN ${compareTimes(a, op, b, 'timestamp')}
      WHEN ${both(isClock)} THEN ${compareTimes(a, op, b, 'time')}
      WHEN ${either(isFloatOrNumber)} OR ${either(isInstant)} OR ${either(isClock)} THEN ${apart}
      ELSE ${text} END)`;
    const lacking = missing === 'breaks' ? `((${a.sql} IS NULL) <> (${b.sql} IS NULL))` : 'false';
    return `(CASE WHEN ${a.sql} IS NULL OR ${b.sql} IS NULL THEN ${lacking} ELSE NOT coalesce(${holds}, false) END)`;
  },
  rowwise: true,
};
