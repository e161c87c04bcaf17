import type { ComparisonRow } from './comparison-row.ts';
import { formatCount, formatEstimatedCount } from './format-number.ts';

/** A line's verdict in words of the domain (`no worse`), and what qualifies it. */
export interface RowWords {
  verdict: string;
  /** Rows that would decide, `7,900`; empty where it is decided or no number is known. */
  needed: string;
  /** What else a reader should know; empty where there is nothing to add. May hold untrusted text, so escape it. */
  besides: string;
}

/** What a line comes to. */
export function rowWords(row: ComparisonRow): RowWords {
  const { judged, status, why = '' } = row;
  if (status === 'skip') return asideWords(row);
  if (status === 'inconclusive') {
    const needed = judged?.needed ? formatEstimatedCount(judged.needed) : '';
    return { verdict: 'inconclusive', needed, besides: judged?.value === undefined ? why : '' };
  }
  if (status === 'error') return { verdict: 'error', needed: '', besides: why };
  if (!judged?.limit) return { verdict: status, needed: '', besides: '' };
  const found = judged.status === 'fail' || judged.status === 'pass' ? judged.status : status;
  return {
    verdict: words(row, found),
    needed: '',
    besides: status === 'warn' && found === 'fail' ? 'watched, not required' : '',
  };
}

function words({ judged }: ComparisonRow, status: ComparisonRow['status']): string {
  const upward = judged?.limit?.op.startsWith('>');
  if (judged?.statistic === 'gain') {
    if (status === 'pass') return 'not suspicious';
    return status === 'fail' ? 'gains too much' : 'suspicious gain';
  }
  if (judged?.statistic === 'value') {
    if (status === 'pass') return 'within its limit';
    if (status === 'fail') return upward ? 'below its limit' : 'above its limit';
    return status;
  }
  const superior = judged?.limit?.op === '>' || judged?.limit?.op === '<';
  if (status === 'pass') return superior ? 'better' : 'no worse';
  return status === 'fail' ? 'worse' : status;
}

function asideWords({ judged, champion, challenger, why = '' }: ComparisonRow): RowWords {
  if (judged?.limit) {
    return judged.needed
      ? { verdict: 'not judged', needed: formatCount(judged.needed), besides: 'too few rows' }
      : { verdict: 'not judged', needed: '', besides: why };
  }
  const undefinedHere = [challenger, champion].find((finding) => finding && finding.value === undefined);
  if (undefinedHere) return { verdict: 'undefined', needed: '', besides: undefinedHere.why ?? why };
  return { verdict: 'reported only', needed: '', besides: '' };
}
