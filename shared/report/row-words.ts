import type { ComparisonRow } from './comparison-row.ts';
import { formatCount, formatEstimatedCount } from './format-number.ts';

/** A line's verdict in words of the domain (`no worse`), and what a reader should know besides (`needs about 7,900 rows`). */
export interface RowWords {
  verdict: string;
  /** Empty where there is nothing to add; may hold untrusted text, so escape it. */
  besides: string;
}

/** What a line comes to. */
export function rowWords(row: ComparisonRow): RowWords {
  const { judged, status, why = '' } = row;
  if (status === 'skip') return asideWords(row);
  if (status === 'inconclusive') {
    return {
      verdict: 'inconclusive',
      besides: judged?.needed ? `needs about ${formatEstimatedCount(judged.needed)} rows` : '',
    };
  }
  if (status === 'error') return { verdict: 'error', besides: why };
  if (!judged?.limit) return { verdict: status, besides: '' };
  const found = judged.status === 'fail' || judged.status === 'pass' ? judged.status : status;
  return {
    verdict: words(row, found),
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
  if (judged?.limit && judged.needed) {
    return { verdict: 'not judged', besides: `too few rows, ${formatCount(judged.needed)} would do` };
  }
  if (judged?.limit) return { verdict: 'not judged', besides: why };
  const undefinedHere = [challenger, champion].find((finding) => finding && finding.value === undefined);
  if (undefinedHere) return { verdict: 'undefined', besides: undefinedHere.why ?? why };
  return { verdict: 'reported only', besides: '' };
}
