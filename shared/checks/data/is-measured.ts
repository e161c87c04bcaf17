import type { ComparedColumn } from './compared-columns.ts';
import { isCategory } from './is-category.ts';

/** Columns that are measured on a scale in both tables: numbers that are no codes. */
export function isMeasured({ now, before }: ComparedColumn): boolean {
  const isNumber = ({ kind, numbers }: ComparedColumn['now']) =>
    numbers !== undefined && (kind === 'integer' || kind === 'number');
  return isNumber(now) && isNumber(before) && !isCategory(before);
}
