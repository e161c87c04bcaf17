import type { Sample } from '../data/evaluation.ts';
import type { Check } from '../report/schema.ts';
import { isUndefined } from '../stats/index.ts';
import { difference } from './compare.ts';
import type { Limit } from './limit.ts';
import { differenceFinding, valueFinding } from './metric-check.ts';
import type { Subject } from './subject.ts';

/** The challenger must beat a simple model, shown by the whole interval of the paired difference. */
export function baselineCheck(subject: Subject, sample: Sample, name: string, alpha: number): Check {
  const id = `baseline/${subject.key}`;
  const title = `better than the baseline (${name}) in ${subject.key}`;
  const values = [valueFinding(subject, sample, 'challenger'), valueFinding(subject, sample, 'baseline')];
  const estimate = difference(subject, sample, 'challenger', 'baseline');
  if (isUndefined(estimate)) {
    return { id, title, status: 'inconclusive', why: estimate.undefined, findings: values };
  }
  const limit: Limit = { op: subject.metric.greaterIsBetter ? '>' : '<', value: 0 };
  const finding = differenceFinding(subject, sample, estimate, limit, alpha, 'baseline');
  return {
    id,
    title,
    status: finding.status ?? 'inconclusive',
    why: finding.why ?? title,
    findings: [...values, finding],
  };
}
