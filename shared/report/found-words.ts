import { measuredNumbers } from './measured-numbers.ts';
import type { MeasuredRow } from './measured-row.ts';

/** What was found, as the check says it; else its numbers: `0.06, at most 0.05`. */
export function foundWords(row: MeasuredRow): string {
  if (row.finding.why) return row.finding.why;
  const { value, interval, limit } = measuredNumbers(row);
  const parts = [interval === '' ? value : `${value} (${interval})`, limit].filter((part) => part !== '');
  return parts.length === 0 ? row.check.why : parts.join(', ');
}
