import type { Sample, SliceSet } from '../data/evaluation.ts';
import type { Check, Finding } from '../report/schema.ts';
import { type Estimate, isUndefined } from '../stats/index.ts';
import { type Status, worst } from '../verdict.ts';
import { difference } from './compare.ts';
import { countsOf } from './counts-of.ts';
import { familyDecisions } from './family.ts';
import { farthestBeyond } from './farthest-beyond.ts';
import { againstLimit, type Limit, rowsThatDecide, tailsOf } from './limit.ts';
import { differenceLimit } from './limits-of.ts';
import { valueFinding } from './metric-check.ts';
import { reachOfUnchanged } from './reach.ts';
import { about, counted, withInterval, written } from './sentence.ts';
import type { MetricSetting, SliceSetting } from './settings.ts';
import type { Subject } from './subject.ts';

export interface JudgedSlices {
  setting: SliceSetting;
  set: SliceSet;
}

/** One metric in one level of a slice. */
export interface SliceEntry {
  slices: JudgedSlices;
  level: Readonly<Record<string, string>>;
  n: number;
  values: Finding[];
  limit: Limit;
  estimate?: Estimate;
  counts?: Finding['counts'];
  /** What an unchanged challenger would show, where that was asked. */
  unchanged?: [number, number];
  /** Why this level takes no part in the family. */
  apart?: { why: string; needed?: number | null };
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
    for (const [entry, finding] of judgeFamily(subject, together, alpha)) findings.set(entry, finding);
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
  const entry: SliceEntry = { slices, level, n, values, limit };
  const estimate = difference(subject, rows, 'challenger', 'champion');
  if (isUndefined(estimate)) return { ...entry, apart: { why: estimate.undefined } };
  const counts = countsOf(subject, rows, 'champion');
  if (againstLimit(estimate, limit, alpha) !== 'inconclusive') return { ...entry, estimate, counts };
  const reach = reachOfUnchanged(subject, rows, limit, alpha);
  const measured = { ...entry, estimate, counts, unchanged: counts ? undefined : reach.interval };
  return reach.possible ? measured : { ...measured, apart: tooSmall(n, reach.needed) };
}

/** The margin inside a slice: its own, or the metric's. */
export function sliceLimit(subject: Subject, setting: MetricSetting, slice: SliceSetting): Limit {
  const margin = slice.margin ?? setting.margin ?? 0;
  return differenceLimit({ ...setting, superior: false, margin }, subject.metric.greaterIsBetter) as Limit;
}

/** Why a level stands aside on which not even an unchanged model would pass; `needed` rows would do. */
export function tooSmall(n: number, needed: number | null | undefined) {
  const fewest = needed == null ? '' : `; the fewest that would do are ${counted(needed)}`;
  return {
    why: `too small to judge: with ${counted(n)} rows not even an unchanged model would pass${fewest}`,
    needed,
  };
}

function judgeFamily(
  subject: Subject,
  family: readonly SliceEntry[],
  alpha: number,
): [SliceEntry, Finding][] {
  const measured = family.filter((entry) => entry.estimate);
  const judged = measured.filter((entry) => !entry.apart);
  const tails = new Map(measured.map((entry) => [entry, tailsOf(entry.estimate as Estimate, entry.limit)]));
  const pValue = (entry: SliceEntry, side: 'met' | 'broken'): number =>
    entry.estimate?.insufficient ? 1 : (tails.get(entry)?.[side] ?? 1);
  const better = familyDecisions(
    judged.map((entry) => pValue(entry, 'met')),
    alpha,
  );
  const worse = familyDecisions(
    measured.map((entry) => pValue(entry, 'broken')),
    alpha,
  );
  const passAt = new Map(judged.map((entry, i) => [entry, i]));
  const failAt = new Map(measured.map((entry, i) => [entry, i]));
  return family.map((entry) => {
    const { estimate, limit, apart } = entry;
    const base: Finding = { subject: subject.key, statistic: 'difference', slice: entry.level, limit };
    if (!estimate) return [entry, { ...base, n: entry.n, status: 'skip', why: apart?.why }];
    const pass = passAt.get(entry) ?? -1;
    const fail = failAt.get(entry) as number;
    const alphas = [worse[fail].alpha, ...(pass < 0 ? [] : [better[pass].alpha])];
    let status: Status = 'inconclusive';
    let used = Math.min(...alphas);
    if (!estimate.insufficient && pass >= 0 && better[pass].rejected) {
      status = 'pass';
      used = better[pass].alpha;
    } else if (!estimate.insufficient && worse[fail].rejected) {
      status = 'fail';
      used = worse[fail].alpha;
    } else if (apart) {
      status = 'skip';
    }
    const needed =
      status === 'inconclusive'
        ? rowsThatDecide(estimate, limit, used, entry.n)
        : (apart?.needed ?? undefined);
    const finding: Finding = {
      ...base,
      value: estimate.value,
      interval: estimate.interval(1 - 2 * used),
      level: 1 - 2 * used,
      better: subject.metric.greaterIsBetter ? 'larger' : 'smaller',
      method: `${estimate.method}, Holm over ${counted(measured.length)} slices`,
      p: pass < 0 ? undefined : better[pass].adjusted,
      n: estimate.n,
      needed,
      counts: entry.counts,
      insufficient: estimate.insufficient?.reason,
      // counts say it all
      tails: entry.counts ? undefined : tails.get(entry),
      unchanged: entry.unchanged,
      status,
    };
    return [
      entry,
      { ...finding, why: apart && status === 'skip' ? apart.why : inWords(subject, entry, finding) },
    ];
  });
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

function inWords(subject: Subject, entry: SliceEntry, finding: Finding): string {
  const where = Object.entries(entry.level)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
  const difference = withInterval(finding.value as number, finding.interval as [number, number], '+');
  const numbers = `${difference}, allowed ${written(entry.limit.value)}`;
  if (finding.status === 'pass')
    return `in ${where} ${subject.key} is no worse than the champion's: ${numbers}`;
  if (finding.status === 'fail') return `in ${where} ${subject.key} is worse than the champion's: ${numbers}`;
  const lacking = entry.estimate?.insufficient ?? entry.estimate?.scarce;
  const why = lacking ? `: ${lacking.reason}` : '';
  const more = finding.needed ? `; ${about(finding.needed)} rows of this slice would decide` : '';
  return `in ${where} ${subject.key} is not decided: ${numbers}${why}${more}`;
}
