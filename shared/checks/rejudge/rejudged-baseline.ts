import type { Check, Finding } from '../../report/schema.ts';
import { isUndefined } from '../../stats/index.ts';
import type { Limit } from '../limit.ts';
import { judgedDifference } from '../metric-check.ts';
import type { Subject } from '../subject.ts';
import { isCounted, words } from './rejudged-metric.ts';
import { checkOf, modelValue, type Reported } from './reported.ts';
import { reportedDifference } from './reported-difference.ts';
import { isUnusable } from './unusable.ts';

/** The comparison with the simple model judged again. */
export function rejudgedBaseline(subject: Subject, name: string, reported: Reported, alpha: number): Check {
  const id = `baseline/${subject.key}`;
  const title = `better than the baseline (${name}) in ${subject.key}`;
  const own = checkOf(reported, id, title);
  if (isUnusable(own)) return { id, title, ...own.refused, findings: [] };
  const values = (['challenger', 'baseline'] as const).flatMap((role): Finding[] => {
    const value = modelValue(own.findings, subject, role);
    return isUnusable(value) ? [] : [value];
  });
  const { metric } = subject;
  if (metric.kind === 'reported') {
    return { id, title, status: 'inconclusive', why: metric.reason, findings: values };
  }
  const difference = reportedDifference(own.findings, {
    subject,
    against: 'baseline',
    about: subject.key,
    rows: reported.report.rows ?? 0,
    byCounts: isCounted(subject, reported),
    alpha,
  });
  if (isUndefined(difference)) {
    return { id, title, status: 'inconclusive', why: difference.undefined, findings: values };
  }
  if (isUnusable(difference)) return { id, title, ...difference.refused, findings: values };
  const { estimate, counts } = difference;
  const limit: Limit = { op: subject.metric.greaterIsBetter ? '>' : '<', value: 0 };
  const judged = judgedDifference(subject, estimate, limit, alpha, counts);
  const finding = { ...judged, ...words(judged, subject, estimate, limit, alpha, reported, 'baseline') };
  return {
    id,
    title,
    status: finding.status ?? 'inconclusive',
    why: finding.why ?? title,
    findings: [...values, finding],
  };
}
