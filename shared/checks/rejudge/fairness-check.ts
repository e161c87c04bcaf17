import type { Check, Report } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';
import { type GroupSet, groupSets } from '../fairness/group-sets.ts';
import { isAbout } from '../fairness/is-about.ts';
import type { DisparitySetting, FairnessSettings } from '../fairness/settings.ts';
import { summaryOf } from '../summary-of.ts';
import { numbersOf } from './numbers-of.ts';
import type { Rejudged } from './rejudged.ts';
import { rejudgedChange } from './rejudged-change.ts';
import { rejudgedDisparity } from './rejudged-disparity.ts';
import { noChampion } from './rejudged-metric.ts';
import { checkOf, type Reported } from './reported.ts';
import { type ReportedGroups, reportedGroups } from './reported-groups.ts';
import { type AskedOfTold, toldCheck } from './told-check.ts';
import type { TrustedSettings } from './trusted-settings.ts';
import { isUnusable, type Unusable } from './unusable.ts';

/**
 * What fairness-check would say of the numbers in a report that nobody vouches for: every limit on every set of groups
 * that the base branch asks for, and the change against the champion in every group. What else the report tells, of
 * inputs, people and missing values, is told on and never better than it says itself.
 */
export function rejudgeFairness(report: Report, settings: TrustedSettings): Rejudged {
  const { model, columns, evaluate, fairness } = settings;
  if (!fairness) {
    const why = 'the base branch names no protected columns';
    return { verdict: 'error', summary: why, checks: [], notices: [] };
  }
  const { alpha } = evaluate;
  const independent = columns.weight === undefined && columns.group === undefined;
  const reported: Reported = { report, independent };
  const sets = groupSets(fairness);
  const plain = sets.filter(({ within }) => within === undefined);
  const read = new Map(
    plain.map((set) => [set, reportedGroups(set, reported, { task: model.task, fairness })] as const),
  );
  const checks: Check[] = [];
  for (const [key, setting] of Object.entries(fairness.limits)) {
    for (const set of sets.filter((one) => isAbout(setting, one))) {
      const required = setting.required && (set.by.length === 1 || fairness.intersections.required);
      const asked = { limit: limitOf(setting), required, undecidedHolds: required };
      const name = set.by.map(({ column }) => column).join(' × ');
      if (set.within !== undefined) checks.push(byIntervals(`disparity/${key}/${name}`, asked, reported));
      else {
        const groups = read.get(set) as ReportedGroups | Unusable;
        checks.push(rejudgedDisparity({ key, setting, set, fairness, alpha }, reported, groups));
      }
    }
  }
  checks.push(...changes([...read.values()], reported, settings, fairness));
  for (const [set, groups] of read) checks.push(tableOf(set.by, groups, reported));
  checks.push(...flipTests(fairness, reported));
  const asked = new Set(checks.map(({ id }) => id));
  checks.push(...report.checks.filter(({ id }) => !asked.has(id)).map(toldOn));
  const verdict = worst(checks.map(({ status }) => status));
  return { verdict, summary: summaryOf(verdict, checks, ''), checks, notices: noticesOf(fairness) };
}

function changes(
  all: readonly (ReportedGroups | Unusable)[],
  reported: Reported,
  { evaluate: { alpha, seed }, models }: TrustedSettings,
  fairness: FairnessSettings,
): Check[] {
  const read = all.flatMap((one) => (isUnusable(one) ? [] : [one]));
  const change = (status: 'inconclusive' | 'skip' | 'error', why: string): Check[] => [
    { id: 'change', title: 'Change against the champion', status, why, findings: [] },
  ];
  if (read.length < all.length) return change('inconclusive', 'some groups cannot be read');
  const compares = reported.report.checks.some(
    ({ id, findings }) => id.startsWith('groups/') && findings.some(({ model }) => model === 'champion'),
  );
  if (compares) {
    return [
      ...rejudgedChange(read, reported, { fairness, alpha, seed }),
      ...gapChanges(
        read.map(({ groups }) => groups.set),
        reported,
        fairness,
      ),
    ];
  }
  return models?.champion === undefined
    ? change('skip', 'there is no champion yet to compare with')
    : change('inconclusive', noChampion);
}

/** Whether the gaps that limits are about have grown. */
function gapChanges(sets: readonly GroupSet[], reported: Reported, fairness: FairnessSettings): Check[] {
  const { limits, change, intersections } = fairness;
  return Object.entries(limits).flatMap(([key, setting]) =>
    sets
      .filter((set) => isAbout(setting, set))
      .map(({ by }) => {
        const required = setting.required && (by.length === 1 || intersections.required);
        const limit: AskedOfTold['limit'] =
          limitOf(setting).op === '>='
            ? { op: '>=', value: 1 - change['ratio-margin'] }
            : { op: '<=', value: change.margin };
        const undecidedHolds = required && change.required;
        const name = by.map(({ column }) => column).join(' × ');
        return byIntervals(`change/${key}/${name}`, { limit, required, undecidedHolds }, reported);
      }),
  );
}

/** The values of a set's groups, as they were read. */
function tableOf(
  by: readonly { column: string }[],
  read: ReportedGroups | Unusable,
  reported: Reported,
): Check {
  const name = by.map(({ column }) => column).join(' × ');
  const base = { id: `groups/${name}`, title: `Groups by ${name}` };
  if (isUnusable(read)) return { ...base, ...read.refused, findings: [] };
  const told = checkOf(reported, base.id, base.title);
  const findings = isUnusable(told) ? [] : told.findings.map(numbersOf);
  return { ...base, status: 'skip', why: 'as the report has them', findings };
}

/** A check whose numbers are intervals alone: of strata, of gaps that changed, of decisions that were flipped. */
function byIntervals(id: string, asked: AskedOfTold, reported: Reported): Check {
  const told = checkOf(reported, id, id);
  return isUnusable(told) ? { id, title: id, ...told.refused, findings: [] } : toldCheck(told, asked);
}

function limitOf({ limit, disparity }: DisparitySetting): AskedOfTold['limit'] {
  return { op: disparity.endsWith('_ratio') ? '>=' : '<=', value: limit };
}

function flipTests(fairness: FairnessSettings, reported: Reported): Check[] {
  const limit = fairness['flip-test']?.['at-most'];
  if (limit === undefined) return [];
  const asked: AskedOfTold = { limit: { op: '<=', value: limit }, required: true, undecidedHolds: true };
  return fairness.protected.map(({ column }) => byIntervals(`flip_test/${column}`, asked, reported));
}

function noticesOf({ missing }: FairnessSettings): string[] {
  if (missing !== 'exclude') return [];
  return ['How many people were left out, because a protected value is missing, is the report’s own word.'];
}

/** What judges no limit of the base branch: it may hold the gate, and never lets it through. */
function toldOn({ id, status: told, findings }: Check): Check {
  const status = told === 'pass' ? 'skip' : told;
  const why = `the report says ${told}, and no limit of the base branch is about it`;
  return { id, title: id, status, why, findings: findings.map(numbersOf) };
}
