import type { Role, Sample } from '../data/evaluation.ts';
import type { Check, Finding } from '../report/schema.ts';
import { type Estimate, isUndefined, midPMcnemar } from '../stats/index.ts';
import type { Status } from '../verdict.ts';
import { worst } from '../verdict.ts';
import { difference, estimateOf, measure } from './compare.ts';
import { countsOf } from './counts-of.ts';
import { againstLimit, type Limit, rowsThatDecide, tailsOf } from './limit.ts';
import { differenceLimit, valueLimits } from './limits-of.ts';
import { reachOfPerfect, reachOfUnchanged } from './reach.ts';
import { about, counted, withInterval, written } from './sentence.ts';
import type { MetricSetting } from './settings.ts';
import type { Subject } from './subject.ts';

/** One metric: both models' values, their paired difference against the margin, and the challenger's own limits. */
export function metricCheck(
  subject: Subject,
  setting: MetricSetting,
  sample: Sample,
  hasChampion: boolean,
  alpha: number,
): Check {
  const roles: Role[] = hasChampion ? ['challenger', 'champion'] : ['challenger'];
  const findings: Finding[] = roles.map((role) => valueFinding(subject, sample, role));
  const judged = valueLimits(setting).map((limit) => limitFinding(subject, sample, limit, alpha));
  if (hasChampion && subject.metric.kind !== 'reported') {
    judged.unshift(...differenceFindings(subject, setting, sample, alpha));
  }
  return checkOfMetric(subject, setting, findings, judged, hasChampion);
}

/** The check that a metric's values and its judged findings come to. */
export function checkOfMetric(
  subject: Subject,
  setting: MetricSetting,
  values: readonly Finding[],
  judged: readonly Finding[],
  hasChampion: boolean,
): Check {
  const findings = [...values, ...judged];
  const title = setting.primary ? `${subject.key} (primary)` : subject.key;
  const decided = judged.filter((finding) => finding.status !== undefined);
  const id = `metric/${subject.key}`;
  if (decided.length === 0) {
    return { id, title, status: 'skip', why: unjudged(subject, setting, hasChampion), findings };
  }
  const status = decided.every((finding) => finding.status === 'skip')
    ? 'skip'
    : worst(decided.map((finding) => finding.status as Status));
  const why = decided
    .filter((finding) => finding.status === status)
    .map((finding) => finding.why)
    .join('; ');
  return { id, title, status, why, findings };
}

function unjudged(subject: Subject, setting: MetricSetting, hasChampion: boolean): string {
  if (subject.metric.kind === 'reported') return `${subject.key} is reported only: ${subject.metric.reason}`;
  const wanted = setting.margin !== undefined || setting.superior;
  if (wanted && !hasChampion) return 'there is no champion yet to compare with';
  return `no limit is set on ${subject.key}; it is reported only`;
}

/** A model's value; where the metric is undefined on these rows, the reason instead. */
export function valueFinding(subject: Subject, sample: Sample, model: Role): Finding {
  const value = measure(subject, sample, model);
  const base = { subject: subject.key, statistic: 'value', model, n: sample.n };
  return isUndefined(value) ? { ...base, why: value.undefined } : { ...base, value };
}

function differenceFindings(
  subject: Subject,
  setting: MetricSetting,
  sample: Sample,
  alpha: number,
): Finding[] {
  const limit = differenceLimit(setting, subject.metric.greaterIsBetter);
  const estimate = difference(subject, sample, 'challenger', 'champion');
  const base = { subject: subject.key, statistic: 'difference' };
  if (isUndefined(estimate)) {
    const status = limit ? ('inconclusive' as const) : undefined;
    return [{ ...base, n: sample.n, limit, status, why: estimate.undefined }];
  }
  const judged = differenceFinding(subject, sample, estimate, limit, alpha);
  const findings = [judged, ...discordantFindings(subject, judged)];
  const suspicious = setting['at-most-gain'];
  if (suspicious !== undefined) findings.push(gainFinding(subject, estimate, suspicious, alpha));
  return findings;
}

/** The counts of a rate as findings of their own, for readers. */
export function discordantFindings(subject: Subject, { n, counts }: Finding): Finding[] {
  if (!counts) return [];
  const base = { subject: subject.key, n };
  return [
    { ...base, statistic: 'gained', value: counts.gained },
    { ...base, statistic: 'lost', value: counts.lost },
  ];
}

/** The paired difference with its interval, and what it comes to against a limit where there is one. */
export function differenceFinding(
  subject: Subject,
  sample: Sample,
  estimate: Estimate,
  limit: Limit | undefined,
  alpha: number,
  against: Role = 'champion',
): Finding {
  const finding = judgedDifference(subject, estimate, limit, alpha, countsOf(subject, sample, against));
  if (!limit) return finding;
  const p = pOf(finding.status, estimate, limit);
  const needed =
    finding.status === 'inconclusive' ? rowsThatDecide(estimate, limit, alpha, sample.n) : undefined;
  const known = { ...finding, p: finding.status === 'fail' ? p : Math.max(p, finding.p ?? 0), needed };
  return explained(known, subject, sample, estimate, limit, alpha, against);
}

/**
 * The same without words, and without what only the rows tell. A rate is shown to be better only where
 * McNemar's test on its counts shows it, too: `p` is that of this test.
 */
export function judgedDifference(
  subject: Subject,
  estimate: Estimate,
  limit: Limit | undefined,
  alpha: number,
  counts: Finding['counts'],
): Finding {
  const base: Finding = {
    subject: subject.key,
    statistic: 'difference',
    ...shown(estimate, alpha),
    counts,
    better: subject.metric.greaterIsBetter ? 'larger' : 'smaller',
  };
  if (!limit) return base;
  const status = againstLimit(estimate, limit, alpha);
  if (limit.op !== '>' || !counts) return { ...base, limit, status };
  const p = midPMcnemar({ n: estimate.n, ...counts }).p(0, 'greater');
  const method = `${estimate.method}; mid-p McNemar for superiority`;
  return { ...base, method, p, limit, status: status === 'pass' && p > alpha ? 'inconclusive' : status };
}

function limitFinding(subject: Subject, sample: Sample, limit: Limit, alpha: number): Finding {
  const base: Finding = { subject: subject.key, statistic: 'value', model: 'challenger' };
  const estimate = estimateOf(subject, sample, 'challenger');
  if (isUndefined(estimate)) {
    return { ...base, n: sample.n, limit, status: 'inconclusive', why: estimate.undefined };
  }
  const status = againstLimit(estimate, limit, alpha);
  const finding: Finding = {
    ...base,
    ...shown(estimate, alpha),
    p: pOf(status, estimate, limit),
    limit,
    needed: status === 'inconclusive' ? rowsThatDecide(estimate, limit, alpha, sample.n) : undefined,
    status,
  };
  return explained(finding, subject, sample, estimate, limit, alpha);
}

/** One-sided p-value of what the status says: that the limit is broken where it fails, else that it is met. */
function pOf(status: Finding['status'], estimate: Estimate, limit: Limit): number {
  return tailsOf(estimate, limit)[status === 'fail' ? 'broken' : 'met'];
}

export function shown(
  estimate: Estimate,
  alpha: number,
): Pick<Finding, 'value' | 'interval' | 'level' | 'method' | 'n' | 'insufficient'> {
  const level = 1 - 2 * alpha;
  return {
    value: estimate.value,
    interval: estimate.interval(level),
    level,
    method: estimate.method,
    n: estimate.n,
    insufficient: estimate.insufficient?.reason,
  };
}

/** Puts into words what a finding comes to; an inconclusive one says what would decide it. */
function explained(
  finding: Finding,
  subject: Subject,
  sample: Sample,
  estimate: Estimate,
  limit: Limit,
  alpha: number,
  against?: Role,
): Finding {
  if (finding.status !== 'inconclusive') {
    return { ...finding, why: verdictInWords(finding, subject, limit, against) };
  }
  const words = verdictInWords(finding, subject, limit, against);
  const perfect = reachOfPerfect(subject, sample, limit, alpha, against);
  if (!perfect.possible) {
    return {
      ...finding,
      needed: perfect.needed,
      why: unreachable(subject, sample, estimate, perfect.needed),
    };
  }
  const isMargin = against === 'champion' && limit.op.length === 2;
  const unchanged = isMargin ? reachOfUnchanged(subject, sample, limit, alpha) : perfect;
  const needed = unchanged.possible
    ? finding.needed
    : Math.max(finding.needed ?? 0, unchanged.needed ?? 0) || finding.needed;
  const lacking = estimate.insufficient ?? estimate.scarce;
  const reason = lacking ? `: ${lacking.reason}` : '';
  const even = unchanged.possible ? '' : '; not even an unchanged model would pass with this many rows';
  const more = needed ? `; ${about(needed)} rows like these would decide` : '';
  return { ...finding, needed, why: `${words}${reason}${even}${more}` };
}

function unreachable(subject: Subject, sample: Sample, estimate: Estimate, needed: number | null): string {
  const reason = estimate.insufficient ? ` (${estimate.insufficient.reason})` : '';
  const smallest =
    needed === null ? 'no number of rows would do' : `the fewest that would do are ${counted(needed)}`;
  return `no challenger could pass this limit on ${subject.key} with ${counted(sample.n)} rows${reason}: it can only fail or stay inconclusive; ${smallest}`;
}

/** `roc_auc is no worse than the champion's: +0.003 (−0.002 to 0.008), allowed −0.01`. */
export function verdictInWords(finding: Finding, subject: Subject, limit: Limit, against?: Role): string {
  const numbers = withInterval(
    finding.value as number,
    finding.interval as [number, number],
    against ? '+' : '',
  );
  const than = against ? ` than the ${against}'s` : '';
  if (!against) {
    const bound = `${limit.op === '>=' ? 'at least' : 'at most'} ${written(limit.value)}`;
    if (finding.status === 'pass') return `${subject.key} is surely ${bound}: ${numbers}`;
    if (finding.status === 'fail') return `${subject.key} is surely not ${bound}: ${numbers}`;
    return `${subject.key} is not shown to be ${bound}: ${numbers}`;
  }
  if (limit.op === '>' || limit.op === '<') {
    if (finding.status === 'pass') return `${subject.key} is better${than}: ${numbers}`;
    if (finding.status === 'fail') return `${subject.key} is worse${than}: ${numbers}`;
    return `${subject.key} is not shown to be better${than}: ${numbers}`;
  }
  const allowed = `${numbers}, allowed ${written(limit.value)}`;
  if (finding.status === 'pass') return `${subject.key} is no worse${than}: ${allowed}`;
  if (finding.status === 'fail') return `${subject.key} is worse${than}: ${allowed}`;
  return `${subject.key} is not decided: ${allowed}`;
}

export function gainFinding(subject: Subject, estimate: Estimate, most: number, alpha: number): Finding {
  const better = subject.metric.greaterIsBetter;
  const limit: Limit = { op: better ? '<=' : '>=', value: better ? most : -most };
  const surely = againstLimit(estimate, limit, alpha) === 'fail';
  const beyond = better ? estimate.value > limit.value : estimate.value < limit.value;
  const status: Status = surely ? 'fail' : beyond ? 'warn' : 'pass';
  const why = {
    fail: `the gain in ${subject.key} is surely larger than ${written(most)}: look for a leak before you trust it`,
    warn: `the gain in ${subject.key} may be larger than ${written(most)}: look for a leak`,
    pass: `the gain in ${subject.key} is not suspicious`,
  }[status as 'fail' | 'warn' | 'pass'];
  return { subject: subject.key, statistic: 'gain', ...shown(estimate, alpha), limit, status, why };
}
