import { isCount, measuredNumbers } from './measured-numbers.ts';
import type { MeasuredRow } from './measured-row.ts';

/** What was found, as the check says it; else its numbers: `4 of 10,000 rows, none may`. */
export function foundWords(row: MeasuredRow): string {
  if (row.finding.why) return row.finding.why;
  const { value, interval, limit } = measuredNumbers(row);
  if (isCount(row.finding)) return [`${value} rows`, limit && `${limit} may`].filter(Boolean).join(', ');
  const parts = [interval === '' ? value : `${value} (${interval})`, limit].filter((part) => part !== '');
  return parts.length === 0 ? row.check.why : parts.join(', ');
}
