import { groupLineWords } from './fairness/group-line-words.ts';
import { rowsToCollect } from './fairness/rows-to-collect.ts';
import { formatEstimatedCount } from './format-number.ts';
import { isCount } from './measured-numbers.ts';
import type { MeasuredRow } from './measured-row.ts';

/** A verdict in words, and what qualifies it. */
export interface MeasuredWords {
  verdict: string;
  /** Rows that would decide; empty where no number is known. */
  needed: string;
  /** What else a reader should know. May hold untrusted text, so escape it. */
  besides?: string;
}

/** What a judged value comes to in words: `above its limit`, `inconclusive`. */
export function measuredWords({ finding, status, check, line }: MeasuredRow): MeasuredWords {
  const { limit, value, needed } = finding;
  if (line) return { ...groupLineWords(line, check), needed: '' };
  if (status === 'inconclusive') {
    return { verdict: 'inconclusive', needed: needed ? formatEstimatedCount(needed) : '' };
  }
  if (status === 'skip' && finding.statistic === 'share' && finding.status !== undefined) {
    return { verdict: finding.status === 'pass' ? 'within its limit' : 'not enough data', needed: '' };
  }
  if (status === 'skip') return { verdict: 'not judged', needed: needed ? formatEstimatedCount(needed) : '' };
  if (status === 'error' || !limit || value === undefined) return { verdict: status, needed: '' };
  if (isCount(finding)) return { verdict: status, needed: '' };
  if (status === 'pass') return { verdict: 'within its limit', needed: '' };
  const isUpward = limit.op.startsWith('>');
  if (isUpward ? value >= limit.value : value <= limit.value) return { verdict: status, needed: '' };
  const besides = rowsToCollect(finding, check);
  if (finding.statistic === 'share' && isUpward) {
    return { verdict: 'under-represented', needed: '', ...(besides !== undefined && { besides }) };
  }
  return {
    verdict: isUpward ? 'below its limit' : 'above its limit',
    needed: '',
    ...(besides !== undefined && { besides }),
  };
}
