import type { Role, Sample } from '../data/evaluation.ts';
import type { Finding } from '../report/schema.ts';
import { isUndefined } from '../stats/index.ts';
import { pairedHits } from './kinds/paired-hits.ts';
import type { RateMetric } from './metric.ts';
import type { Subject } from './subject.ts';

/** Whether rows of a rate count alike and are independent, so that counts alone say all that is known. */
export function isIndependentRate({ metric }: Pick<Subject, 'metric'>, { rows }: Sample): boolean {
  const isRate = metric.kind === 'rate' || metric.kind === 'row-rate';
  return isRate && !rows?.weight && !rows?.cluster;
}

/** How many rows only one of the two models hits: what a rate's verdict stands on. Nothing for other metrics. */
export function countsOf(subject: Subject, sample: Sample, against: Role): Finding['counts'] {
  if (!isIndependentRate(subject, sample)) return undefined;
  const hits = pairedHits(subject as Subject<RateMetric>, sample, 'challenger', against);
  return isUndefined(hits) ? undefined : { gained: hits.onlyA, lost: hits.onlyB };
}
