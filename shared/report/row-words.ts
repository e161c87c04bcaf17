import { betterOf, type ComparisonRow } from './comparison-row.ts';
import { formatEstimatedCount } from './format-number.ts';

/** A line's verdict in words of the domain: `no worse`, `worse`, `inconclusive, needs about 7,900 rows`. */
export function rowWords(row: ComparisonRow): string {
  const { judged, status } = row;
  if (status === 'inconclusive') {
    return judged?.needed
      ? `inconclusive, needs about ${formatEstimatedCount(judged.needed)} rows`
      : 'inconclusive';
  }
  if (status === 'error') return 'error';
  if (!judged) return status === 'skip' || status === 'pass' ? 'reported only' : status;
  if (!judged.limit) return 'reported only';
  if (judged.statistic !== 'difference') {
    const least = judged.limit.op.startsWith('>');
    if (status === 'pass') return 'within its limit';
    if (status === 'fail') return least ? 'below its limit' : 'above its limit';
    return status === 'skip' ? 'not judged' : status;
  }
  if (limitsGain(row)) {
    return status === 'pass' ? 'no suspicious gain' : 'suspicious gain';
  }
  const superior = asksForGain(row);
  if (status === 'pass') return superior ? 'better' : 'no worse';
  if (status === 'fail') return superior ? 'not better' : 'worse';
  return status === 'skip' ? 'not judged' : status;
}

/** Whether the line's limit is an upper bound on a gain (`at-most-gain`), not on a loss. */
export function limitsGain({ judged }: ComparisonRow): boolean {
  if (judged?.statistic !== 'difference' || !judged.limit || !judged.better) return false;
  return judged.limit.op.startsWith('>') !== (judged.better === 'larger');
}

function asksForGain(row: ComparisonRow): boolean {
  const limit = row.judged?.limit;
  if (!limit) return false;
  if (limit.op === '>' || limit.op === '<') return true;
  return betterOf(row) === 'larger' ? limit.value > 0 : limit.value < 0;
}
