import type { Bound, Comparison } from '../row-rule.ts';
import { breaksWherePresent } from './breaks-where-present.ts';
import { decimalOf } from './decimal.ts';
import { compareNumber, isNumber } from './numbers.ts';
import type { RuleOf, RuleSql } from './rule.ts';
import { type StoredValue, storedValue } from './stored-value.ts';
import { clockOf, compareClock, compareInstant, instantOf, isTime } from './times.ts';

/** A bound as the type that it is of. @throws RangeError where it is none. */
function read<T>(bound: Bound, of: (text: string) => T | undefined, type: string): T {
  const value = of(String(bound));
  if (value === undefined) throw new RangeError(`the bound ${JSON.stringify(bound)} is no ${type}`);
  return value;
}

function compare(
  value: StoredValue,
  op: Comparison,
  bound: Bound,
  { type, format }: RuleOf<'range'>,
): string {
  if (type === 'number') return compareNumber(value, op, read(bound, decimalOf, type));
  if (type === 'time') return compareClock(value, op, read(bound, clockOf, type), format);
  return compareInstant(value, op, read(bound, instantOf, type), format);
}

/**
 * The value lies between the bounds, compared exactly whatever its digits. A value that cannot be read as a number, a
 * date or a time breaks it: it is not between them. Infinite floats are compared; a time stamp without a zone is UTC.
 *
 * @throws RangeError where a bound is not of the rule's type
 */
export const range: RuleSql<'range'> = {
  columns: ({ column }) => [column],
  breaks(rule, table) {
    const value = storedValue(table, rule.column);
    const boundsOf = (of: StoredValue) => boundedBy(rule).map(([op, bound]) => compare(of, op, bound, rule));
    if (rule.type === 'number' && value.kind === 'float') {
      // Three times as quick as to ask each value for NaN before it is compared.
      const raw = table.view.raw(rule.column);
      const within = ['true', ...boundsOf({ ...value, sql: raw })].join(' AND ');
      return `coalesce(NOT (${within}) AND NOT isnan(${raw}), false)`;
    }
    const bounds = boundsOf(value);
    const isOf =
      rule.type !== 'number'
        ? isTime(value, rule.type === 'date' ? 'timestamp' : rule.type, rule.format)
        : isNumber(value);
    return breaksWherePresent(value, [isOf, ...bounds].join(' AND '));
  },
  known(rule, table) {
    const { min, max } = table.footer(rule.column);
    const isWhole = (text: unknown): text is string | number => /^-?\d+$/.test(String(text));
    const isWithin =
      rule.type === 'number' &&
      isWhole(min) &&
      isWhole(max) &&
      boundedBy(rule).every(
        ([op, bound]) => isWhole(bound) && holds[op](BigInt(op.startsWith('>') ? min : max), BigInt(bound)),
      );
    return isWithin ? 0 : undefined;
  },
  rowwise: true,
};

const holds = {
  '>=': (a: bigint, b: bigint) => a >= b,
  '>': (a: bigint, b: bigint) => a > b,
  '<=': (a: bigint, b: bigint) => a <= b,
  '<': (a: bigint, b: bigint) => a < b,
};

/** The bounds that a rule states. */
function boundedBy({ min, exclusiveMin, max, exclusiveMax }: RuleOf<'range'>) {
  const all = [
    ['>=', min],
    ['>', exclusiveMin],
    ['<=', max],
    ['<', exclusiveMax],
  ] as const;
  return all.flatMap(([op, bound]) => (bound === undefined ? [] : [[op, bound] as const]));
}
