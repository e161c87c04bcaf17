import type { Check, Finding } from '../../report/schema.ts';
import { isUndefined, leastChanged, tango } from '../../stats/index.ts';
import { againstLimit, type Limit } from '../limit.ts';
import { tooSmall } from '../part-family.ts';
import { countsDecide } from '../reach.ts';
import { counted } from '../sentence.ts';
import type { MetricSetting, SliceSetting } from '../settings.ts';
import {
  checksOfSlices,
  isJudgedIn,
  type JudgedSlices,
  type SliceEntry,
  sliceLimit,
} from '../slices-check.ts';
import type { Subject } from '../subject.ts';
import { isCounted, noChampion } from './rejudged-metric.ts';
import { checkOf, levelKey, modelValue, type Reported } from './reported.ts';
import { type ReportedDifference, reportedDifference } from './reported-difference.ts';
import { OtherLevel } from './reported-estimate.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

interface Judged {
  subject: Subject;
  setting: MetricSetting;
}

/**
 * Metrics inside the slices judged again, by the same family decisions. The levels of an entry must hold
 * all rows between them, so that none can be left out.
 */
export function rejudgedSlices(
  judged: readonly Judged[],
  slices: readonly SliceSetting[],
  reported: Reported,
  alpha: number,
): Check[] {
  const all = slices.map((setting): JudgedSlices => {
    const by = setting.columns.map(({ column }) => column);
    return { setting, set: { by, levels: [] } };
  });
  return judged.flatMap((one) => {
    const own = all.filter((each) => isJudgedIn(one.subject, one.setting, each));
    return own.length > 0 ? ofMetric(one, own, reported, alpha) : [];
  });
}

function ofMetric(one: Judged, all: readonly JudgedSlices[], reported: Reported, alpha: number): Check[] {
  const read = all.map((slices) => entriesOf(one, slices, reported, alpha));
  const entries = read.flatMap((part) => (isUnusable(part) ? [] : part));
  const rest = 'other slices of the same family cannot be judged';
  if (read.some(isUnusable)) {
    return all.map((slices, i) => {
      const part = read[i];
      return refusedCheck(
        one,
        slices,
        isUnusable(part) ? part : { refused: { status: 'inconclusive', why: rest } },
      );
    });
  }
  try {
    return checksOfSlices(one.subject, entries, all, alpha);
  } catch (fault) {
    if (!(fault instanceof OtherLevel)) throw fault;
    return all.map((slices) => refusedCheck(one, slices, fault.unusable));
  }
}

function refusedCheck({ subject }: Judged, { set }: JudgedSlices, { refused }: Unusable): Check {
  const by = set.by.join(' × ');
  return { id: `slices/${subject.key}/${by}`, title: `${subject.key} by ${by}`, ...refused, findings: [] };
}

function entriesOf(
  { subject, setting }: Judged,
  slices: JudgedSlices,
  reported: Reported,
  alpha: number,
): SliceEntry[] | Unusable {
  const { by } = slices.set;
  const about = `${subject.key} by ${by.join(' × ')}`;
  if (!comparesChampion(reported)) return { refused: { status: 'inconclusive', why: noChampion } };
  const check = checkOf(reported, `slices/${subject.key}/${by.join(' × ')}`, about);
  if (isUnusable(check)) return check;
  const levels = Map.groupBy(check.findings, ({ slice }) => levelKey(slice));
  const limit = sliceLimit(subject, setting, slices.setting);
  const entries: SliceEntry[] = [];
  for (const findings of levels.values()) {
    const { slice } = findings[0];
    if (!slice || !isLevelOf(slice, by)) return contradictory(about, 'a level is not one of these columns');
    const entry = entryOf(findings, { slices, level: slice, limit }, subject, reported, alpha);
    if (isUnusable(entry)) return entry;
    entries.push(entry);
  }
  const rows = entries.reduce((sum, { n }) => sum + n, 0);
  if (rows === reported.report.rows) return entries;
  return missing(
    `some rows of ${about}: its levels hold ${counted(rows)} of ${counted(reported.report.rows ?? 0)}`,
  );
}

function comparesChampion({ report }: Reported): boolean {
  return report.checks.some(({ id, findings }) =>
    findings.some((f) => id.startsWith('metric/') && f.statistic === 'value' && f.model === 'champion'),
  );
}

function isLevelOf(slice: NonNullable<Finding['slice']>, by: readonly string[]): boolean {
  return Object.keys(slice).length === by.length && by.every((column) => Object.hasOwn(slice, column));
}

function entryOf(
  findings: readonly Finding[],
  base: Pick<SliceEntry, 'slices' | 'level' | 'limit'>,
  subject: Subject,
  reported: Reported,
  alpha: number,
): SliceEntry | Unusable {
  const challenger = modelValue(findings, subject, 'challenger');
  if (isUnusable(challenger)) return challenger;
  const champion = modelValue(findings, subject, 'champion');
  if (isUnusable(champion)) return champion;
  const where = Object.entries(base.level).map(([column, value]) => `${column} = ${value}`);
  const n = challenger.n as number;
  const about = `${subject.key} in ${where.join(', ')}`;
  if (n < 1) return contradictory(about, 'it has no rows');
  const difference = reportedDifference(findings, {
    subject,
    against: 'champion',
    about,
    rows: n,
    byCounts: isCounted(subject, reported),
    alpha,
    member: base.limit,
  });
  if (isUnusable(difference)) return difference;
  const entry: SliceEntry = { ...base, n, values: [challenger, champion] };
  if (isUndefined(difference)) return { ...entry, apart: { why: difference.undefined } };
  const { estimate, counts } = difference;
  const measured = { ...entry, estimate, counts };
  if (againstLimit(estimate, base.limit, alpha) !== 'inconclusive') return measured;
  const possible = couldPassUnchanged(difference, base.limit, subject, alpha, about);
  if (typeof possible !== 'boolean') return possible;
  return possible ? measured : { ...measured, apart: tooSmall(n, undefined) };
}

/** Whether a challenger that changes nothing would pass; where it would not, the level is too small to judge. */
export function couldPassUnchanged(
  { estimate, counts, unchanged }: ReportedDifference,
  limit: Limit,
  subject: Subject,
  alpha: number,
  about: string,
): boolean | Unusable {
  if (counts) {
    return againstLimit(tango({ n: estimate.n, gained: 0, lost: 0 }), limit, alpha) === 'pass';
  }
  if (!countsDecide(subject)) return estimate.n >= leastChanged && !estimate.insufficient;
  if (!unchanged) return missing(`what an unchanged challenger would show of ${about}`);
  const [low, high] = unchanged;
  if (low > 0 || high < 0) return contradictory(about, 'an unchanged challenger would differ');
  return limit.op.startsWith('>') ? low >= limit.value : high <= limit.value;
}
