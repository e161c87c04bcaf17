import type { ValueType } from '../row-rule.ts';
import { breaksWherePresent } from './breaks-where-present.ts';
import { compareNumber, isInteger, isNumber } from './numbers.ts';
import type { RuleSql } from './rule.ts';
import { type StoredValue, storedValue } from './stored-value.ts';
import { isTime } from './times.ts';

/** `true` and `false` in any letter case, and 0 and 1; `yes`, `t` or `on` are texts. */
function isBoolean(value: StoredValue): string {
  const { kind, sql } = value;
  if (kind === 'boolean') return 'true';
  if (kind === 'text') return `(lower(${sql}) IN ('true', 'false', '0', '1'))`;
  const isBit = [0n, 1n].map((digits) => compareNumber(value, '=', { digits, scale: 0 }));
  return `(${isBit.join(' OR ')})`;
}

function isOf(value: StoredValue, type: ValueType, format?: string): string {
  switch (type) {
    case 'text':
      return String(value.kind !== 'list' && value.kind !== 'nested');
    case 'boolean':
      return isBoolean(value);
    case 'integer':
      return isInteger(value);
    case 'number':
      return isNumber(value);
    case 'date':
    case 'timestamp':
    case 'time':
      return isTime(value, type, format);
  }
}

/** The value can be read as the type without changing it. What is stored as another type counts by its value. */
export const type: RuleSql<'type'> = {
  columns: ({ column }) => [column],
  breaks({ column, type, format }, table) {
    const value = storedValue(table, column);
    return breaksWherePresent(value, isOf(value, type, format));
  },
  rowwise: true,
};
