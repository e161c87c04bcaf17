import type { Check, Report } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';
import { type GroupSet, groupSets } from '../fairness/group-sets.ts';
import { isAbout } from '../fairness/is-about.ts';
import type { FairnessSettings } from '../fairness/settings.ts';
import { summaryOf } from '../summary-of.ts';
import { numbersOf } from './numbers-of.ts';
import type { Rejudged } from './rejudged.ts';
import { rejudgedChange } from './rejudged-change.ts';
import { rejudgedDisparity } from './rejudged-disparity.ts';
import { rejudgedFlipTests } from './rejudged-flip-test.ts';
import { rejudgedGaps } from './rejudged-gaps.ts';
import { noChampion } from './rejudged-metric.ts';
import { rejudgedWithin } from './rejudged-within.ts';
import { checkOf, type Reported } from './reported.ts';
import { type ReportedGroups, reportedGroups } from './reported-groups.ts';
import { setsContradiction } from './sets-contradiction.ts';
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
  const read = readSets(plain, reported, {
    task: model.task,
    fairness,
    clustered: columns.group !== undefined,
  });
  const checks: Check[] = [];
  for (const [key, setting] of Object.entries(fairness.limits)) {
    for (const set of sets.filter((one) => isAbout(setting, one))) {
      if (set.within !== undefined) {
        const over = plain.find(({ by }) => by.length === 1 && by[0].column === set.by[0].column) as GroupSet;
        const asked = { key, setting, alpha, read: read.get(over) as ReportedGroups | Unusable };
        checks.push(rejudgedWithin(asked, reported, over.by[0].column));
      } else {
        const groups = read.get(set) as ReportedGroups | Unusable;
        checks.push(rejudgedDisparity({ key, setting, set, fairness, alpha }, reported, groups));
      }
    }
  }
  checks.push(...changes([...read.values()], reported, settings, fairness));
  for (const [set, groups] of read) checks.push(tableOf(set.by, groups, reported));
  checks.push(...rejudgedFlipTests(fairness, reported, alpha));
  const asked = new Set(checks.map(({ id }) => id));
  checks.push(...report.checks.filter(({ id }) => !asked.has(id)).map(toldOn));
  const verdict = worst(checks.map(({ status }) => status));
  return { verdict, summary: summaryOf(verdict, checks, ''), checks, notices: noticesOf(fairness) };
}

/** Every set of groups as the report has it; none of them where they are not the same people. */
function readSets(
  sets: readonly GroupSet[],
  reported: Reported,
  asked: Parameters<typeof reportedGroups>[2],
): Map<GroupSet, ReportedGroups | Unusable> {
  const read = new Map(sets.map((set) => [set, reportedGroups(set, reported, asked)] as const));
  const sound = [...read.values()].flatMap((one) => (isUnusable(one) ? [] : [one]));
  const contradiction = setsContradiction(sound, asked.fairness, reported.independent);
  if (!contradiction) return read;
  return new Map([...read].map(([set, one]) => [set, isUnusable(one) ? one : contradiction]));
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
      ...rejudgedGaps(read, reported, { fairness, alpha }),
    ];
  }
  return models?.champion === undefined
    ? change('skip', 'there is no champion yet to compare with')
    : change('inconclusive', noChampion);
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
