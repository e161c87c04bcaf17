import type { Comparison } from '../row-rule.ts';

/**
 * SQL that compares a value of units with a bound that lies on a unit or, where `isBelow`, between `floor` and the
 * next one.
 */
export function compareWith(value: string, op: Comparison, floor: string, isBelow: boolean): string {
  if (!isBelow) return `(${value} ${op === '!=' ? '<>' : op} ${floor})`;
  if (op === '=' || op === '!=') return `(${value} IS NOT NULL AND ${op === '!='})`;
  return `(${value} ${op.startsWith('>') ? '>' : '<='} ${floor})`;
}
