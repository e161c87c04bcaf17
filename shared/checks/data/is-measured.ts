import type { ComparedColumn } from './compared-columns.ts';
import type { DataCheckContext } from './data-check.ts';
import { isClass } from './is-class.ts';

/**
 * Whether a column holds numbers in both tables, and not always the same one in training; a label of classes is none,
 * even if it is written in numbers.
 */
export function isMeasured(
  { name, now, before }: ComparedColumn,
  { columns: { label }, task }: Pick<DataCheckContext, 'columns' | 'task'>,
): boolean {
  if (name === label && isClass(before, task)) return false;
  const isNumber = ({ kind, numbers }: ComparedColumn['now']) =>
    numbers !== undefined && (kind === 'integer' || kind === 'number');
  return isNumber(now) && isNumber(before) && before.distinct > 1;
}
