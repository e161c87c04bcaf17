import type { Sample, SliceSet } from '../data/evaluation.ts';
import type { Check, Finding } from '../report/schema.ts';
import { type Status, worst } from '../verdict.ts';
import { farthestBeyond } from './farthest-beyond.ts';
import type { Limit } from './limit.ts';
import { differenceLimit } from './limits-of.ts';
import { valueFinding } from './metric-check.ts';
import { type JudgedPart, judgeParts, measuredPart } from './part-family.ts';
import { counted } from './sentence.ts';
import type { MetricSetting, SliceSetting } from './settings.ts';
import type { Subject } from './subject.ts';

export interface JudgedSlices {
  setting: SliceSetting;
  set: SliceSet;
}

/** One metric in one level of a slice. */
export interface SliceEntry extends JudgedPart {
  slices: JudgedSlices;
  values: Finding[];
}

/**
 * Metrics inside the slices: a check for each metric and each entry of `evaluate.slices`. Over all required
 * levels of a metric Holm controls both claims, that a level is no worse and that it is worse; levels that
 * are too small for any verdict, or where the metric is undefined, are named and stand aside.
 */
export function slicesChecks(
  judged: readonly { subject: Subject; setting: MetricSetting }[],
  all: readonly JudgedSlices[],
  alpha: number,
): Check[] {
  const entries = new Map<Subject, SliceEntry[]>(judged.map(({ subject }) => [subject, []]));
  for (const slices of all) {
    const here = judged.filter(({ subject, setting }) => isJudgedIn(subject, setting, slices));
    for (const { level, n, sample } of here.length > 0 ? slices.set.levels : []) {
      const rows = sample();
      for (const { subject, setting } of here) {
        entries.get(subject)?.push(entryOf(subject, setting, { slices, level, n, rows }, alpha));
      }
    }
  }
  return [...entries].flatMap(([subject, family]) => checksOfSlices(subject, family, all, alpha));
}

/** By default the metrics with a margin are judged in the slices. */
export function isJudgedIn(
  subject: Subject,
  setting: MetricSetting,
  { setting: slices }: Pick<JudgedSlices, 'setting'>,
): boolean {
  if (subject.metric.kind === 'reported') return false;
  return slices.metrics ? slices.metrics.includes(subject.key) : setting.margin !== undefined;
}

/** The checks that one metric's entries come to: required ones are one family, watched ones another. */
export function checksOfSlices(
  subject: Subject,
  family: readonly SliceEntry[],
  all: readonly JudgedSlices[],
  alpha: number,
): Check[] {
  const findings = new Map<SliceEntry, Finding>();
  for (const required of [true, false]) {
    const together = family.filter((entry) => entry.slices.setting.required === required);
    for (const [entry, finding] of judgeParts(subject, together, alpha, 'slice'))
      findings.set(entry, finding);
  }
  return all.flatMap((slices) => {
    const own = family.filter((entry) => entry.slices === slices);
    return own.length > 0 ? [checkOf(subject, slices, own, findings)] : [];
  });
}

function entryOf(
  subject: Subject,
  setting: MetricSetting,
  { slices, level, n, rows }: Pick<SliceEntry, 'slices' | 'level' | 'n'> & { rows: Sample },
  alpha: number,
): SliceEntry {
  const limit = sliceLimit(subject, setting, slices.setting);
  const values = (['challenger', 'champion'] as const).map((role) => ({
    ...valueFinding(subject, rows, role),
    slice: level,
  }));
  return { ...measuredPart(subject, rows, { level, n, limit }, alpha), slices, values };
}

/** The margin inside a slice: its own, or the metric's. */
export function sliceLimit(subject: Subject, setting: MetricSetting, slice: SliceSetting): Limit {
  const margin = slice.margin ?? setting.margin ?? 0;
  return differenceLimit({ ...setting, superior: false, margin }, subject.metric.greaterIsBetter) as Limit;
}

function checkOf(
  subject: Subject,
  { setting, set }: JudgedSlices,
  entries: SliceEntry[],
  findings: Map<SliceEntry, Finding>,
): Check {
  const own = entries.map((entry) => findings.get(entry) as Finding);
  const statuses = own.map((finding) => finding.status as Status);
  const decided = statuses.filter((status) => status !== 'skip');
  const by = set.by.join(' × ');
  const status = statusOf(decided, setting.required);
  const worstOnes = own.filter((finding) => finding.status === worst(decided));
  const skipped = statuses.length - decided.length;
  const words = [
    decided.length === 0 ? 'no slice could be judged' : reason(worstOnes, worst(decided), decided.length),
    ...(skipped > 0 ? [`${counted(skipped)} of ${counted(own.length)} slices could not be judged`] : []),
    ...(status !== worst(decided) && decided.length > 0 ? ['these slices are watched, not required'] : []),
  ];
  return {
    id: `slices/${subject.key}/${by}`,
    title: `${subject.key} by ${by}`,
    status,
    why: words.join('; '),
    findings: entries.flatMap((entry) => [...entry.values, findings.get(entry) as Finding]),
  };
}

/** A watched slice that is worse warns; an undecided one does not hold the gate. */
function statusOf(decided: Status[], required: boolean): Status {
  if (decided.length === 0) return 'skip';
  const status = worst(decided);
  if (required) return status;
  if (status === 'fail') return 'warn';
  return status === 'inconclusive' ? 'skip' : status;
}

function reason(findings: Finding[], status: Status, judged: number): string {
  if (status === 'pass') return `no worse in any of ${counted(judged)} slices`;
  const first = farthestBeyond(findings);
  const rest = findings.length > 1 ? `; and ${counted(findings.length - 1)} more slices` : '';
  return `${first?.why}${rest}`;
}
