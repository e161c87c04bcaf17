import { formatEstimatedCount } from './format-number.ts';
import { isCount } from './measured-numbers.ts';
import type { MeasuredRow } from './measured-row.ts';

/** What a judged value comes to in words: `above its limit`, `inconclusive`. */
export function measuredWords({ finding, status }: MeasuredRow): { verdict: string; needed: string } {
  const { limit, value, needed } = finding;
  if (status === 'inconclusive') {
    return { verdict: 'inconclusive', needed: needed ? formatEstimatedCount(needed) : '' };
  }
  if (status === 'skip') return { verdict: 'not judged', needed: needed ? formatEstimatedCount(needed) : '' };
  if (status === 'error' || !limit || value === undefined) return { verdict: status, needed: '' };
  if (isCount(finding)) return { verdict: status, needed: '' };
  if (status === 'pass') return { verdict: 'within its limit', needed: '' };
  const isUpward = limit.op.startsWith('>');
  if (isUpward ? value >= limit.value : value <= limit.value) return { verdict: status, needed: '' };
  return { verdict: isUpward ? 'below its limit' : 'above its limit', needed: '' };
}
