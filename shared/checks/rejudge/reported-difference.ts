import type { Finding } from '../../report/schema.ts';
import { type Estimate, tango, type Undefined } from '../../stats/index.ts';
import type { Limit } from '../limit.ts';
import type { Subject } from '../subject.ts';
import { modelValue, near } from './reported.ts';
import { reportedEstimate, reportedMember, toldBy } from './reported-estimate.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

export interface ReportedDifference {
  estimate: Estimate;
  counts?: Finding['counts'];
  /** What an unchanged challenger would show, where the report says it. */
  unchanged?: [number, number];
}

interface Asked {
  subject: Subject;
  against: 'champion' | 'baseline';
  /** What messages call it. */
  about: string;
  /** Rows that these findings are about. */
  rows: number;
  /** Whether counts alone say all that is known: a rate of rows that count alike. */
  byCounts: boolean;
  alpha: number;
  /** The limit of a member of a family; absent where the level is the gate's own. */
  member?: Limit;
}

/**
 * The paired difference that findings of one check, and of one level where it has several, tell of. Rates are
 * computed anew from their counts; of others the interval is taken as far as it agrees with the two values.
 */
export function reportedDifference(
  findings: readonly Finding[],
  asked: Asked,
): ReportedDifference | Undefined | Unusable {
  const { subject, against, about, rows, alpha, member } = asked;
  const all = findings.filter(({ statistic }) => statistic === 'difference');
  if (all.length > 1) return contradictory(about, 'there is more than one difference');
  const finding = all[0] ?? { subject: subject.key, statistic: 'difference' };
  const challenger = modelValue(findings, subject, 'challenger');
  if (isUnusable(challenger)) return challenger;
  const other = modelValue(findings, subject, against);
  if (isUnusable(other)) return other;
  const uncounted = [challenger, other].find(({ n }) => n !== rows);
  if (uncounted) return contradictory(about, `it stands on ${uncounted.n} of ${rows} rows`);
  if (finding.value === undefined) return undefinedDifference(finding, [challenger, other], about);
  if (challenger.value === undefined) return missing(`the challenger's ${about}`);
  if (other.value === undefined) return missing(`the ${against}'s ${about}`);
  const scale = Math.max(Math.abs(challenger.value), Math.abs(other.value));
  if (!near(challenger.value - other.value, finding.value, scale)) {
    return contradictory(about, `the difference is not that of the two values`);
  }
  const [least, most] = subject.metric.range;
  const range = [least - most, most - least] as const;
  if (asked.byCounts) return fromCounts(finding, about, range, rows);
  const estimate = member
    ? reportedMember(finding, about, range, rows, member)
    : reportedEstimate(finding, about, range, rows, alpha);
  return isUnusable(estimate) ? estimate : { estimate, unchanged: finding.unchanged };
}

/** A number that is merely missing must not look like a metric that does not exist on these rows. */
function undefinedDifference(
  finding: Finding,
  values: readonly Finding[],
  about: string,
): Undefined | Unusable {
  const { interval, level, counts, tails, unchanged } = finding;
  const bare = [interval, level, counts, tails, unchanged].every((part) => part === undefined);
  if (bare && values.some(({ value }) => value === undefined)) {
    return { undefined: `${about} is undefined on these rows, as the report has it` };
  }
  return missing(`the difference in ${about}`);
}

/** A difference of rates computed anew from the rows gained and lost, which its own numbers must agree with. */
export function fromCounts(
  finding: Finding,
  about: string,
  range: readonly [number, number],
  rows: number,
): ReportedDifference | Unusable {
  const told = toldBy(finding, about, range, rows);
  if (isUnusable(told)) return told;
  const { counts } = finding;
  if (!counts) return missing(`the rows gained and lost in ${about}`);
  const { value, interval, level, n } = told;
  if (counts.gained + counts.lost > n) {
    return contradictory(about, `${counts.gained} rows gained and ${counts.lost} lost are more than ${n}`);
  }
  const estimate = tango({ n, ...counts });
  if (!near(value, estimate.value)) return contradictory(about, 'its value is not that of its counts');
  if (!estimate.interval(level).every((end, i) => Math.abs(end - interval[i]) <= 1e-9)) {
    return contradictory(about, 'its interval is not that of its counts');
  }
  return { estimate, counts };
}
