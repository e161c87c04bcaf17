import type { Check, Finding } from '../../report/schema.ts';
import type { FailOn } from '../../verdict.ts';
import { checkOfSelfTest, judgedSelfTest, selfTestLimit } from '../self-test-check.ts';
import type { MetricSetting } from '../settings.ts';
import type { Subject } from '../subject.ts';
import { checkOf, type Reported } from './reported.ts';
import { reportedMember } from './reported-estimate.ts';
import { contradictory, isUnusable, missing, otherLevel, type Unusable } from './unusable.ts';

/** The gate's trial on a degraded champion judged again. */
export function rejudgedSelfTest(
  judged: readonly { subject: Subject; setting: MetricSetting }[],
  reported: Reported,
  alpha: number,
  failOn: FailOn,
): Check {
  const own = checkOf(reported, 'self-test', 'the self-test');
  const { title } = checkOfSelfTest([]);
  if (isUnusable(own)) return { id: 'self-test', title, ...own.refused, findings: [] };
  return checkOfSelfTest(
    judged.flatMap(({ subject, setting }): Finding[] => {
      const limit = selfTestLimit(subject, setting);
      if (!limit) return [];
      const base: Finding = { subject: subject.key, statistic: 'difference', limit };
      const told = own.findings.filter((f) => f.subject === subject.key && f.statistic === 'difference');
      const refused = unsound(told, subject);
      if (refused) return [{ ...base, ...refused.refused }];
      const [finding] = told;
      if (finding.value === undefined) {
        return [{ ...base, status: 'skip', why: 'the champion was not degraded, as the report has it' }];
      }
      const [least, most] = subject.metric.range;
      const range = [least - most, most - least] as const;
      const rows = reported.report.rows ?? 0;
      const about = `the self-test in ${subject.key}`;
      // how far the champion was degraded hangs on the margin, so that the answer is to one margin only
      const estimate = reportedMember(finding, about, range, rows, limit);
      if (isUnusable(estimate)) return [{ ...base, ...estimate.refused }];
      const wanted = 1 - 2 * alpha;
      if (finding.level !== wanted) {
        return [{ ...base, ...otherLevel(about, finding.level ?? 0, wanted).refused }];
      }
      return [judgedSelfTest(subject, estimate, limit, alpha, failOn)];
    }),
  );
}

function unsound(told: readonly Finding[], { key }: Subject): Unusable | undefined {
  const about = `the self-test in ${key}`;
  if (told.length > 1) return contradictory(about, 'there is more than one difference');
  const [finding] = told;
  if (!finding) return missing(about);
  if (finding.value !== undefined) return undefined;
  const { interval, level, n, tails } = finding;
  return [interval, level, n, tails].some((part) => part !== undefined) ? missing(about) : undefined;
}
