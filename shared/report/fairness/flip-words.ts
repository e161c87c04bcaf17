import { formatCount } from '../format-number.ts';
import type { MeasuredRow } from '../measured-row.ts';
import type { Finding } from '../schema.ts';

/** Whether a line is of a flip test, whose name says what was done. */
export function isFlip({ check: { id } }: MeasuredRow): boolean {
  return id.startsWith('flip_test/');
}

/** What a flip test's share is of: `decisions that change, of 400 rows`. */
export function flipWords({ value, n }: Finding): string {
  if (value === undefined || n === undefined) return '';
  return `decisions that change, of ${formatCount(n)} ${n === 1 ? 'row' : 'rows'}`;
}
