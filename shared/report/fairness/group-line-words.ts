import { counted, formatCount, formatEstimatedCount } from '../format-number.ts';
import type { Check, Finding } from '../schema.ts';
import type { GroupLine } from './group-line.ts';

/**
 * What the line of a check over many groups comes to: `violation shown`, `within the limit shown`, `not enough data`; and
 * what qualifies it: the rows that would decide, how many other pairs came to the same, whether it holds the gate. The
 * second may hold untrusted text, so escape it.
 */
export function groupLineWords(
  { decides, judged }: GroupLine,
  { status, id }: Pick<Check, 'status' | 'id'>,
): { verdict: string; besides: string } {
  const found = decides?.status ?? status;
  const alike = judged.filter((one) => one.status === found).length - 1;
  const rest = { inconclusive: 'undecided', fail: 'beyond it', pass: 'within it' }[found as string];
  const kind = judged.some(({ pair }) => pair) ? 'pair' : 'group';
  // what no pair tells: a group that could not be judged
  const isHeldByMore = status === 'inconclusive' && found === 'pass';
  return {
    verdict: isHeldByMore ? 'not enough data' : verdictOf(found, id.startsWith('change/'), kind),
    besides: [
      isHeldByMore && 'some groups could not be judged',
      found === 'inconclusive' && decides && rowsThatWould(decides),
      found !== 'pass' && alike > 0 && rest && `${counted(alike, `more ${kind}`)} ${rest}`,
      found === 'pass' && judged.length > 1 && `all ${formatCount(judged.length)} ${kind}s`,
      status !== found && (status === 'skip' || status === 'warn') && 'told, not required',
    ]
      .filter((part) => typeof part === 'string')
      .join('; '),
  };
}

function verdictOf(found: string, isChange: boolean, kind: 'pair' | 'group'): string {
  if (found === 'inconclusive') return 'not enough data';
  if (found !== 'fail' && found !== 'pass') return found === 'skip' ? 'not judged' : found;
  if (!isChange) return found === 'fail' ? 'violation shown' : 'within the limit shown';
  const worse = kind === 'pair' ? 'more unequal' : 'worse';
  return found === 'fail' ? `${worse}, shown` : `no ${worse}, shown`;
}

/** `about 2,900 rows of Asian would decide`; next to a limit that no realistic number would. */
export function rowsThatWould({ needed, neededOf = [], pair, insufficient }: Finding): string {
  if (neededOf.length > 0) {
    const parts = neededOf.map(({ group, rows }) => `${formatEstimatedCount(rows)} rows of ${group}`);
    return `about ${parts.join(' and ')} would decide`;
  }
  if (needed === null && pair && insufficient === undefined) {
    return 'no realistic number of rows would decide';
  }
  return needed ? `about ${formatEstimatedCount(needed)} rows would decide` : '';
}
