import type { Check, Finding, Report } from '../../report/schema.ts';
import type { Verdict } from '../../verdict.ts';
import { counted } from '../sentence.ts';
import type { Rejudged } from './rejudged.ts';
import { checkOf } from './reported.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

interface Counts {
  failing: number;
  passing: number;
  skipped: number;
  flaky: number;
  n: number;
}

/** The results of the feature code's tests judged again from how many failed, passed and were skipped. */
export function rejudgeTests(report: Report): Rejudged {
  const counts = countsIn(report);
  const { status, why } = isUnusable(counts) ? counts.refused : judged(counts);
  const findings = isUnusable(counts) ? [] : findingsOf(counts, status);
  const title = isUnusable(counts) ? 'tests' : tests(counts.n);
  return {
    verdict: status,
    summary: why,
    checks: [{ id: 'tests', title, status, why, findings }],
    notices: [],
  };
}

function countsIn(report: Report): Counts | Unusable {
  const check = checkOf({ report, independent: true }, 'tests', 'the tests');
  if (isUnusable(check)) return check;
  if (report.checks.some(({ id }) => id === 'totals')) {
    return contradictory('the tests', 'their totals do not fit them');
  }
  const failing = numberOf(check, 'failing_tests');
  const [passing, skipped, flaky] = ['passing_tests', 'skipped_tests', 'flaky_tests'].map(
    (statistic) => numberOf(check, statistic)?.value,
  );
  const n = failing?.n;
  if (failing?.value === undefined || passing === undefined || skipped === undefined || flaky === undefined) {
    return missing('how many tests failed, passed, were skipped or passed only when run again');
  }
  if (n === undefined) return missing('how many tests there are');
  const counts = { failing: failing.value, passing, skipped, flaky, n };
  if (!Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0)) {
    return contradictory('the tests', 'a count is no whole number');
  }
  if (counts.failing + passing + skipped !== n || flaky > passing) {
    return contradictory('the tests', `their counts do not add up to ${counted(n)}`);
  }
  return counts;
}

function numberOf({ findings }: Check, statistic: string): Finding | undefined {
  const all = findings.filter((finding) => finding.statistic === statistic);
  return all.length === 1 ? all[0] : undefined;
}

function judged({ failing, passing, skipped, flaky, n }: Counts): { status: Verdict; why: string } {
  const aside = skipped === 0 ? '' : `, ${counted(skipped)} skipped`;
  if (failing > 0) return { status: 'fail', why: `${counted(failing)} of ${tests(n)} failed${aside}` };
  if (passing === 0) return { status: 'inconclusive', why: `no test ran${aside}` };
  if (flaky > 0) return { status: 'warn', why: `${tests(flaky)} passed only when run again` };
  return { status: 'pass', why: `${tests(passing)} passed${aside}` };
}

function findingsOf({ failing, passing, skipped, flaky, n }: Counts, verdict: Verdict): Finding[] {
  const count = (statistic: string, value: number): Finding => ({ subject: 'tests', statistic, value });
  const status = verdict === 'warn' ? 'pass' : verdict;
  return [
    { ...count('failing_tests', failing), limit: { op: '<=', value: 0 }, better: 'smaller', n, status },
    count('passing_tests', passing),
    count('skipped_tests', skipped),
    count('flaky_tests', flaky),
  ];
}

function tests(count: number): string {
  return `${counted(count)} ${count === 1 ? 'test' : 'tests'}`;
}
