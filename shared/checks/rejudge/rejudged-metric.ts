import type { Check, Finding } from '../../report/schema.ts';
import { clopperPearson, type Estimate, isUndefined } from '../../stats/index.ts';
import { againstLimit, type Limit, rowsThatDecide } from '../limit.ts';
import { differenceLimit, valueLimits } from '../limits-of.ts';
import {
  checkOfMetric,
  discordantFindings,
  gainFinding,
  judgedDifference,
  shown,
  verdictInWords,
} from '../metric-check.ts';
import { about } from '../sentence.ts';
import type { MetricSetting } from '../settings.ts';
import type { Subject } from '../subject.ts';
import { checkOf, modelValue, near, type Reported } from './reported.ts';
import { reportedDifference } from './reported-difference.ts';
import { reportedEstimate, toldBy } from './reported-estimate.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

/** What is said where a comparison is asked for and the report has no champion. */
export const noChampion =
  'the report has no champion to compare with, and nothing here confirms that there is none';

/** A metric judged again: both models' values, their difference and the challenger's own limits. */
export function rejudgedMetric(
  subject: Subject,
  setting: MetricSetting,
  reported: Reported,
  alpha: number,
): Check {
  const own = checkOf(reported, `metric/${subject.key}`, subject.key);
  const findings = isUnusable(own) ? [] : own.findings.filter(({ slice }) => slice === undefined);
  const hasChampion = findings.some((f) => f.statistic === 'value' && f.model === 'champion');
  const values = (['challenger', 'champion'] as const).flatMap((role) => {
    const value = modelValue(findings, subject, role);
    return isUnusable(value) ? [] : [value];
  });
  const finish = (judged: readonly Finding[]) => checkOfMetric(subject, setting, values, judged, hasChampion);
  if (isUnusable(own)) return finish([{ subject: subject.key, statistic: 'value', ...own.refused }]);
  const limit = differenceLimit(setting, subject.metric.greaterIsBetter);
  const isCompared = subject.metric.kind !== 'reported';
  const asksForChampion = limit !== undefined || setting['at-most-gain'] !== undefined;
  const judged: Finding[] = [];
  if (isCompared && hasChampion) {
    judged.push(...differenceFindings(subject, setting, limit, findings, reported, alpha));
  } else if (isCompared && asksForChampion) {
    const why = noChampion;
    judged.push({ subject: subject.key, statistic: 'difference', limit, status: 'inconclusive', why });
  }
  for (const one of valueLimits(setting)) {
    judged.push(limitFinding(subject, one, findings, reported, alpha));
  }
  return finish(judged);
}

function differenceFindings(
  subject: Subject,
  setting: MetricSetting,
  limit: Limit | undefined,
  findings: readonly Finding[],
  reported: Reported,
  alpha: number,
): Finding[] {
  const most = setting['at-most-gain'];
  const difference = reportedDifference(findings, {
    subject,
    against: 'champion',
    about: subject.key,
    rows: reported.report.rows ?? 0,
    byCounts: isCounted(subject, reported),
    alpha,
  });
  const base: Finding = { subject: subject.key, statistic: 'difference', limit };
  if (isUndefined(difference)) {
    return [{ ...base, status: limit ? 'inconclusive' : undefined, why: difference.undefined }];
  }
  if (isUnusable(difference)) {
    // without a limit it decides nothing
    return limit || most !== undefined
      ? [{ ...base, ...difference.refused }]
      : [{ ...base, why: difference.refused.why }];
  }
  const { estimate, counts } = difference;
  const judged = judgedDifference(subject, estimate, limit, alpha, counts);
  return [
    limit ? { ...judged, ...words(judged, subject, estimate, limit, alpha, reported, 'champion') } : judged,
    ...discordantFindings(subject, judged),
    ...(most === undefined ? [] : [gainFinding(subject, estimate, most, alpha)]),
  ];
}

function limitFinding(
  subject: Subject,
  limit: Limit,
  findings: readonly Finding[],
  reported: Reported,
  alpha: number,
): Finding {
  const base: Finding = { subject: subject.key, statistic: 'value', model: 'challenger', limit };
  const plain = modelValue(findings, subject, 'challenger');
  if (isUnusable(plain)) return { ...base, ...plain.refused };
  const rows = reported.report.rows ?? 0;
  if (plain.n !== rows) {
    return { ...base, ...contradictory(subject.key, `it stands on ${plain.n} of ${rows} rows`).refused };
  }
  const told = findings.filter(
    (f) => f.statistic === 'value' && f.model === 'challenger' && f.interval !== undefined,
  );
  if (plain.value === undefined && told.length === 0) {
    const why = `${subject.key} is undefined on these rows, as the report has it`;
    return { ...base, status: 'inconclusive', why };
  }
  const [finding] = told;
  if (!finding) return { ...base, ...missing(`the interval of the challenger's ${subject.key}`).refused };
  if (plain.value === undefined) return { ...base, ...missing(`the challenger's ${subject.key}`).refused };
  const estimate = ownEstimate(finding, plain.value, subject, reported, alpha);
  if (isUnusable(estimate)) return { ...base, ...estimate.refused };
  const judged: Finding = {
    ...base,
    ...shown(estimate, alpha),
    status: againstLimit(estimate, limit, alpha),
  };
  return { ...judged, ...words(judged, subject, estimate, limit, alpha, reported) };
}

function ownEstimate(
  finding: Finding,
  plain: number,
  subject: Subject,
  reported: Reported,
  alpha: number,
): Estimate | Unusable {
  const rows = reported.report.rows ?? 0;
  const estimate = reportedEstimate(finding, subject.key, subject.metric.range, rows, alpha);
  if (isUnusable(estimate)) return estimate;
  if (!near(estimate.value, plain))
    return contradictory(subject.key, 'the challenger has more than one value');
  if (!isCounted(subject, reported)) return estimate;
  const told = toldBy(finding, subject.key, subject.metric.range, rows);
  if (isUnusable(told)) return told;
  const hits = Math.round(told.value * told.n);
  if (!near(hits / told.n, told.value)) {
    return contradictory(subject.key, `${told.value} is no share of ${told.n} rows`);
  }
  const exact = clopperPearson({ n: told.n, hits });
  if (!exact.interval(told.level).every((end, i) => Math.abs(end - told.interval[i]) <= 1e-9)) {
    return contradictory(subject.key, 'its interval is not that of its counts');
  }
  return exact;
}

/** Whether counts alone say all that is known: a rate of rows that count alike. */
export function isCounted({ metric: { kind } }: Subject, { independent }: Reported): boolean {
  return independent && (kind === 'rate' || kind === 'row-rate');
}

/** What a judged finding comes to, and how many rows would decide where it is undecided. */
export function words(
  finding: Finding,
  subject: Subject,
  estimate: Estimate,
  limit: Limit,
  alpha: number,
  { report }: Reported,
  against?: 'champion' | 'baseline',
): Pick<Finding, 'why' | 'needed'> {
  const said = verdictInWords(finding, subject, limit, against);
  if (finding.status !== 'inconclusive') return { why: said };
  const reason = estimate.insufficient ? `: ${estimate.insufficient.reason}` : '';
  const needed = estimate.insufficient ? null : rowsThatDecide(estimate, limit, alpha, report.rows ?? 0);
  const more = needed ? `; ${about(needed)} rows like these would decide` : '';
  return { why: `${said}${reason}${more}`, needed: needed ?? undefined };
}
