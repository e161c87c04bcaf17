import type { Check, Finding } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';
import { type ChangeEntry, changeLimit, checksOfChange, isRequired } from '../fairness/change-checks.ts';
import { changeMetrics } from '../fairness/change-metrics.ts';
import type { GroupMetric } from '../fairness/group-metric.ts';
import type { Group } from '../fairness/groups.ts';
import { subjectOf } from '../fairness/measured-group.ts';
import type { FairnessSettings } from '../fairness/settings.ts';
import { againstLimit, type Limit } from '../limit.ts';
import { tooSmall } from '../part-family.ts';
import { counted } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import { isCounted } from './rejudged-metric.ts';
import { couldPassUnchanged } from './rejudged-slices.ts';
import { checkOf, levelKey, near, type Reported } from './reported.ts';
import { fromCounts, type ReportedDifference } from './reported-difference.ts';
import { OtherLevel, reportedMember } from './reported-estimate.ts';
import type { ReportedGroups } from './reported-groups.ts';
import { contradictory, isUnusable, missing, otherLevel, type Unusable } from './unusable.ts';

interface Asked {
  fairness: FairnessSettings;
  alpha: number;
  seed: number;
}

/**
 * The change against the champion in every group judged again, by the same families: rates from the rows gained and lost,
 * other metrics from their p-values at the base's margin. Each difference must be that of the group's two values.
 */
export function rejudgedChange(
  read: readonly ReportedGroups[],
  reported: Reported,
  { fairness, alpha, seed }: Asked,
): Check[] {
  const context = read[0]?.context;
  if (!context) return [];
  return changeMetrics(fairness.change.metrics, context).flatMap((metric) => {
    const subject = subjectOf(metric, context, seed);
    const limit = changeLimit(metric, fairness.change.margin);
    // Groups that are too small to be shown count among those of their family.
    const hidden = (required: boolean): number =>
      read.reduce((sum, one) => sum + (isRequired(one.groups, fairness) === required ? one.hidden : 0), 0);
    const parts = read.map((one) =>
      entriesOf(metric, subject, limit, one, reported, alpha, hidden(isRequired(one.groups, fairness)) > 0),
    );
    const refused = (unusable: Unusable, { groups }: ReportedGroups): Check => ({
      id: `change/${metric.name}/${groups.name}`,
      title: `Change of ${metric.name} by ${groups.name}`,
      ...unusable.refused,
      findings: [],
    });
    const rest: Unusable = {
      refused: { status: 'inconclusive', why: 'other groups of the same family cannot be judged' },
    };
    if (parts.some(isUnusable)) {
      return read.map((one, i) => refused(isUnusable(parts[i]) ? (parts[i] as Unusable) : rest, one));
    }
    try {
      const entries = parts.flatMap((part) => part as ChangeEntry[]);
      const checks = checksOfChange(subject, entries, fairness, alpha, hidden);
      return checks.map((check) => withHidden(check, reported, read, fairness));
    } catch (fault) {
      if (!(fault instanceof OtherLevel)) throw fault;
      return read.map((one) => refused(fault.unusable, one));
    }
  });
}

function entriesOf(
  metric: GroupMetric,
  subject: Subject,
  limit: Limit,
  read: ReportedGroups,
  reported: Reported,
  alpha: number,
  /** Whether some of its family are not shown, so that the level of an interval hangs on what nobody sees. */
  isPartial: boolean,
): ChangeEntry[] | Unusable {
  const { groups } = read;
  const about = `the change of ${metric.name} by ${groups.name}`;
  const check = checkOf(reported, `change/${metric.name}/${groups.name}`, about);
  if (isUnusable(check)) return check;
  const entries: ChangeEntry[] = [];
  for (const group of groups.groups) {
    const told = check.findings.filter(
      ({ statistic, slice }) => statistic === 'difference' && levelKey(slice) === levelKey(group.level),
    );
    const own = `${metric.name} in ${group.name}`;
    if (told.length > 1) return contradictory(own, 'there is more than one difference');
    const base = { level: group.level, n: group.n, limit, groups };
    if (group.excluded !== undefined) {
      entries.push({ ...base, excluded: group.excluded });
      continue;
    }
    if (told.length === 0) return missing(own);
    const part = partOf(told[0], { group, metric, subject, limit, own, read, reported, alpha, isPartial });
    if (isUnusable(part)) return part;
    entries.push({ ...base, ...part });
  }
  return entries;
}

interface Of {
  group: Group;
  metric: GroupMetric;
  subject: Subject;
  limit: Limit;
  own: string;
  read: ReportedGroups;
  reported: Reported;
  alpha: number;
  isPartial: boolean;
}

function partOf(finding: Finding, of: Of): Partial<ChangeEntry> | Unusable {
  const { group, metric, subject, limit, own, read, reported, alpha, isPartial } = of;
  const [a, b] = (['challenger', 'champion'] as const).map((model) =>
    read.valueIn(group, metric.name, model),
  );
  if (!a || !b) return missing(`both models' ${own}`);
  if (finding.value === undefined) {
    const bare = [finding.interval, finding.level, finding.counts, finding.tails].every((one) => !one);
    const isUndefined = bare && (a.value === undefined || b.value === undefined);
    if (!isUndefined) return missing(`the difference in ${own}`);
    return { apart: { why: `${own} is undefined on these rows, as the report has it` } };
  }
  if (a.value === undefined || b.value === undefined) return missing(`both models' ${own}`);
  const scale = Math.max(Math.abs(a.value), Math.abs(b.value));
  if (!near(a.value - b.value, finding.value, scale)) {
    return contradictory(own, 'the difference is not that of the two values');
  }
  const [least, most] = metric.metric.range;
  const range = [least - most, most - least] as const;
  const byCounts = isCounted(subject, reported);
  if (byCounts && finding.n !== a.n) return contradictory(own, `it stands on ${finding.n} of ${a.n} rows`);
  const rows = Math.max(group.n, finding.n ?? 0);
  const difference: ReportedDifference | Unusable = byCounts
    ? fromCounts(finding, own, range, a.n as number)
    : withUnchanged(memberOf(finding, own, range, rows, limit, isPartial ? alpha : undefined), finding);
  if (isUnusable(difference)) return difference;
  const { estimate, counts, unchanged } = difference;
  const measured = { estimate, ...(counts && { counts }), ...(unchanged && { unchanged }) };
  if (againstLimit(estimate, limit, alpha) !== 'inconclusive') return measured;
  const possible = couldPassUnchanged(difference, limit, subject, alpha, own);
  if (typeof possible !== 'boolean') return possible;
  return possible ? measured : { ...measured, apart: tooSmall(group.n, undefined) };
}

/** Of a family that is known in part its interval is taken at the level that it has, if that is the gate's or a wider one. */
function memberOf(
  finding: Finding,
  own: string,
  range: readonly [number, number],
  rows: number,
  limit: Limit,
  alpha: number | undefined,
): ReturnType<typeof reportedMember> {
  const estimate = reportedMember(finding, own, range, rows, limit);
  if (isUnusable(estimate) || alpha === undefined) return estimate;
  const { interval, level } = finding as Required<Finding>;
  const least = 1 - 2 * alpha;
  return level < least - 1e-9 ? otherLevel(own, level, least) : { ...estimate, interval: () => interval };
}

function withUnchanged(
  estimate: ReturnType<typeof reportedMember>,
  { unchanged }: Finding,
): ReportedDifference | Unusable {
  return isUnusable(estimate) ? estimate : { estimate, ...(unchanged && { unchanged }) };
}

/** Groups whose numbers are not shown are not shown to be no worse; one that the report calls worse stays so. */
function withHidden(
  check: Check,
  reported: Reported,
  all: readonly ReportedGroups[],
  { change, intersections }: FairnessSettings,
): Check {
  const read = all.find(({ groups }) => check.id.endsWith(`/${groups.name}`)) as ReportedGroups;
  const told = checkOf(reported, check.id, check.title);
  if (isUnusable(told)) return check;
  const findings = check.findings.map((finding) => withToldLevel(finding, told));
  if (read.hidden === 0) return { ...check, findings };
  const required = read.groups.set.by.length === 1 || intersections.required;
  const seen = new Set(read.groups.groups.map(({ level }) => levelKey(level)));
  const worse = told.findings.some(
    ({ slice, status }) => slice && !seen.has(levelKey(slice)) && status === 'fail',
  );
  const why = `${check.why}; ${counted(read.hidden)} small groups cannot be judged again, because their numbers are not shown`;
  if (worse || check.status === 'fail' || check.status === 'warn') {
    const status = worse ? (required ? 'fail' : 'warn') : check.status;
    return {
      ...check,
      findings,
      status: worst([status, ...(check.status === 'fail' ? (['fail'] as const) : [])]),
      why,
    };
  }
  return { ...check, findings, status: required && change.required ? 'inconclusive' : 'skip', why };
}

/** An interval that was not computed anew keeps the level that the report has it at. */
function withToldLevel(finding: Finding, { findings }: Check): Finding {
  if (finding.counts || finding.level === undefined) return finding;
  const told = findings.find(
    ({ statistic, slice }) => statistic === 'difference' && levelKey(slice) === levelKey(finding.slice),
  );
  return told?.level === undefined ? finding : { ...finding, level: told.level };
}
