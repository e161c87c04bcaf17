import type { Check, Finding } from '../report/schema.ts';
import type { Verdict } from '../verdict.ts';
import { farthestBeyond } from './farthest-beyond.ts';
import { otherChecks } from './other-checks.ts';
import { counted } from './sentence.ts';

/**
 * One sentence: of the checks with the worst status the primary metric's, else the first; without a primary metric, of the
 * first and its like (`change/…`) the one farthest beyond its limit. How many more of what it judges came to the same; and
 * what the other checks came to: `… (and 1 more group); 2 more checks fail, 3 warn`.
 */
export function summaryOf(verdict: Verdict, checks: readonly Check[], primary: string): string {
  const deciding = checks.filter((check) => check.status === verdict);
  if (deciding.length === 0) return 'nothing could be judged';
  const first = primary
    ? (deciding.find((check) => check.id === `metric/${primary}`) ?? deciding[0])
    : farthest(deciding, verdict);
  const own = decidingFindings(first, verdict);
  const worst = farthestBeyond(own);
  const why = worst?.why ?? first.why;
  if (verdict === 'pass') return why;
  const alike = own.length - 1;
  const more = worst && alike > 0 ? ` (and ${counted(alike)} more ${nounOf(worst, first, alike)})` : '';
  return [`${why}${more}`.slice(0, 1_900), ...otherChecks(checks.filter((check) => check !== first))].join(
    '; ',
  );
}

function decidingFindings({ findings }: Check, verdict: Verdict): Finding[] {
  return findings.filter((finding) => finding.status === verdict);
}

/** Of the checks that judge the same as the first does, the one with the finding farthest beyond its limit. */
function farthest(checks: readonly Check[], verdict: Verdict): Check {
  const kind = checks[0].id.split('/')[0];
  const like = checks.filter(({ id }) => id.split('/')[0] === kind);
  const worst = farthestBeyond(like.flatMap((check) => decidingFindings(check, verdict)));
  return like.find(({ findings }) => worst !== undefined && findings.includes(worst)) ?? checks[0];
}

/** What a check judges several of. */
function nounOf({ pair, slice }: Finding, { id }: Check, count: number): string {
  const s = count === 1 ? '' : 's';
  if (pair) return `pair${s}`;
  if (slice) return `${id.startsWith('slices/') ? 'slice' : 'group'}${s}`;
  return `limit${s}`;
}
