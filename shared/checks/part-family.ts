import type { Sample } from '../data/evaluation.ts';
import type { Finding } from '../report/schema.ts';
import { type Estimate, isUndefined } from '../stats/index.ts';
import type { Status } from '../verdict.ts';
import { difference } from './compare.ts';
import { countsOf } from './counts-of.ts';
import { familyDecisions } from './family.ts';
import { againstLimit, type Limit, rowsThatDecide, tailsOf } from './limit.ts';
import { reachOfUnchanged } from './reach.ts';
import { about, counted, withInterval, written } from './sentence.ts';
import type { Subject } from './subject.ts';

/** What a part of the rows is called: of `evaluate.slices`, or of people. */
export type PartName = 'slice' | 'group';

/** The change of one metric in one part of the rows. */
export interface JudgedPart {
  level: Readonly<Record<string, string>>;
  n: number;
  limit: Limit;
  estimate?: Estimate;
  counts?: Finding['counts'];
  /** What an unchanged challenger would show, where that was asked. */
  unchanged?: [number, number];
  /** Why this part takes no part in the family. */
  apart?: { why: string; needed?: number | null };
}

/** Measures the change of a metric in one part of the rows; says so where even an unchanged challenger could not pass. */
export function measuredPart(
  subject: Subject,
  sample: Sample,
  base: Pick<JudgedPart, 'level' | 'n' | 'limit'>,
  alpha: number,
): JudgedPart {
  const { n, limit } = base;
  const estimate = difference(subject, sample, 'challenger', 'champion');
  if (isUndefined(estimate)) return { ...base, apart: { why: estimate.undefined } };
  const counts = countsOf(subject, sample, 'champion');
  if (againstLimit(estimate, limit, alpha) !== 'inconclusive') return { ...base, estimate, counts };
  const reach = reachOfUnchanged(subject, sample, limit, alpha);
  const measured = { ...base, estimate, counts, unchanged: counts ? undefined : reach.interval };
  return reach.possible ? measured : { ...measured, apart: tooSmall(n, reach.needed) };
}

/** Why a part stands aside on which not even an unchanged model would pass; `needed` rows would do. */
export function tooSmall(n: number, needed: number | null | undefined) {
  const fewest = needed == null ? '' : `; the fewest that would do are ${counted(needed)}`;
  return {
    why: `too small to judge: with ${counted(n)} rows not even an unchanged model would pass${fewest}`,
    needed,
  };
}

/**
 * The findings of one family: over all its parts Holm controls both claims, that a part is no worse and that it is
 * worse. Parts that are too small for any verdict can still be shown to be worse; those where the metric is undefined
 * stand aside.
 * @param unseen how many parts more the family has, of which nothing is known: they count, and none of them is decided
 */
export function judgeParts<P extends JudgedPart>(
  subject: Subject,
  family: readonly P[],
  alpha: number,
  name: PartName,
  unseen = 0,
): Map<P, Finding> {
  const measured = family.filter((part) => part.estimate);
  const judged = measured.filter((part) => !part.apart);
  const tails = new Map(measured.map((part) => [part, tailsOf(part.estimate as Estimate, part.limit)]));
  const pValue = (part: P, side: 'met' | 'broken'): number =>
    part.estimate?.insufficient ? 1 : (tails.get(part)?.[side] ?? 1);
  const rest = Array.from({ length: unseen }, () => 1);
  const better = familyDecisions([...judged.map((part) => pValue(part, 'met')), ...rest], alpha);
  const worse = familyDecisions([...measured.map((part) => pValue(part, 'broken')), ...rest], alpha);
  const passAt = new Map(judged.map((part, i) => [part, i]));
  const failAt = new Map(measured.map((part, i) => [part, i]));
  const findingOf = (part: P): Finding => {
    const { estimate, limit, apart } = part;
    const base: Finding = { subject: subject.key, statistic: 'difference', slice: part.level, limit };
    if (!estimate) return { ...base, n: part.n, status: 'skip', why: apart?.why };
    const pass = passAt.get(part) ?? -1;
    const fail = failAt.get(part) as number;
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
        ? rowsThatDecide(estimate, limit, used, part.n)
        : (apart?.needed ?? undefined);
    const finding: Finding = {
      ...base,
      value: estimate.value,
      interval: estimate.interval(1 - 2 * used),
      level: 1 - 2 * used,
      better: subject.metric.greaterIsBetter ? 'larger' : 'smaller',
      method: `${estimate.method}, Holm over ${counted(measured.length + unseen)} ${name}s`,
      p: status === 'fail' ? worse[fail].adjusted : better[pass]?.adjusted,
      n: estimate.n,
      needed,
      counts: part.counts,
      insufficient: estimate.insufficient?.reason,
      // counts say it all
      tails: part.counts ? undefined : tails.get(part),
      unchanged: part.unchanged,
      status,
    };
    const why = apart && status === 'skip' ? apart.why : inWords(subject, part, finding, name);
    return { ...finding, why: why.slice(0, 2_000) };
  };
  return new Map(family.map((part) => [part, findingOf(part)]));
}

function inWords(subject: Subject, part: JudgedPart, finding: Finding, name: PartName): string {
  const where = Object.entries(part.level)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
  const difference = withInterval(finding.value as number, finding.interval as [number, number], '+');
  const numbers = `${difference}, allowed ${written(part.limit.value)}`;
  if (finding.status === 'pass')
    return `in ${where} ${subject.key} is no worse than the champion's: ${numbers}`;
  if (finding.status === 'fail') return `in ${where} ${subject.key} is worse than the champion's: ${numbers}`;
  const lacking = part.estimate?.insufficient ?? part.estimate?.scarce;
  const why = lacking ? `: ${lacking.reason}` : '';
  const more = finding.needed ? `; ${about(finding.needed)} rows of this ${name} would decide` : '';
  return `in ${where} ${subject.key} is not decided: ${numbers}${why}${more}`;
}
