import type { Role, Rows, Sample } from '../../data/evaluation.ts';
import {
  type Estimate,
  isUndefined,
  type Linearised,
  linearised,
  spread,
  type Undefined,
} from '../../stats/index.ts';
import type { InfluenceMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import { changedRows } from './changed-rows.ts';
import { differences } from './differences.ts';
import type { Kind } from './kind.ts';
import { remembered } from './remembered.ts';
import { trusted } from './trusted.ts';

/** Smooth functionals (areas, r2, medians): a t interval from the influence of each row; DeLong's where stratified. */
export const influence: Kind<InfluenceMetric> = {
  value(subject, sample, role) {
    const measured = influenceOf(subject, rowsOf(sample), role);
    return isUndefined(measured) ? measured : measured.value;
  },
  influence: influenceOf,
  estimate(subject, sample, role) {
    const rows = rowsOf(sample);
    const measured = influenceOf(subject, rows, role);
    if (isUndefined(measured)) return measured;
    return trusted(judged(subject, rows, measured), subject, rows, role);
  },
  difference(subject, sample, a, b) {
    const rows = rowsOf(sample);
    const measuredA = influenceOf(subject, rows, a);
    if (isUndefined(measuredA)) return measuredA;
    const measuredB = influenceOf(subject, rows, b);
    if (isUndefined(measuredB)) return measuredB;
    const difference = judged(subject, rows, {
      value: measuredA.value - measuredB.value,
      influence: differences(measuredA.influence, measuredB.influence),
      reach: spread(measuredA.influence, measuredB.influence),
      changed: changedRows(subject, rows, a, b),
    });
    return trusted(difference, subject, rows, a, b);
  },
};

function influenceOf(
  subject: Subject<InfluenceMetric>,
  rows: Rows,
  role: Role,
): { value: number; influence: Float64Array } | Undefined {
  return remembered(subject, rows, role, () =>
    subject.metric.estimate(rows, role, subject.context, subject.options),
  );
}

function judged(
  subject: Subject<InfluenceMetric>,
  rows: Rows,
  measured: Pick<Linearised, 'value' | 'influence' | 'reach' | 'changed'>,
): Estimate {
  const { metric } = subject;
  const strata = metric.stratified && rows.label instanceof Int32Array ? rows.label : undefined;
  return linearised({ ...measured, strata, method: metric.method });
}

function rowsOf(sample: Sample): Rows {
  if (!sample.rows) throw new Error('this metric needs rows, but only counted cells were gathered');
  return sample.rows;
}
