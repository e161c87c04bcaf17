import type { Check } from '../report/schema.ts';
import type { Verdict } from '../verdict.ts';
import { farthestBeyond } from './farthest-beyond.ts';

/** One sentence: of the checks with the worst status the primary metric's, else the first; and how many more decide alike. */
export function summaryOf(verdict: Verdict, checks: readonly Check[], primary: string): string {
  const deciding = checks.filter((check) => check.status === verdict);
  if (deciding.length === 0) return 'nothing could be judged';
  const first = deciding.find((check) => check.id === `metric/${primary}`) ?? deciding[0];
  const findings = deciding.flatMap((check) =>
    check.findings.filter((finding) => finding.status === verdict),
  );
  const own = first.findings.filter((finding) => finding.status === verdict);
  const why = farthestBeyond(own)?.why ?? first.why;
  const others = findings.length - 1;
  return verdict === 'pass' || others < 1 ? why : `${why} (and ${others} more)`;
}
