import type { Role, Rows, Sample } from '../../data/evaluation.ts';
import type { Estimate, Undefined } from '../../stats/index.ts';
import type { Metric } from '../metric.ts';
import type { Subject } from '../subject.ts';

/**
 * How metrics of one kind are measured and judged. `estimate` and `difference` hold for rows that
 * count alike and are independent; with weights or clusters every kind is judged through `influence`.
 */
export interface Kind<M extends Metric = Metric> {
  value(subject: Subject<M>, sample: Sample, role: Role): number | Undefined;
  influence(
    subject: Subject<M>,
    rows: Rows,
    role: Role,
  ): { value: number; influence: Float64Array } | Undefined;
  estimate(subject: Subject<M>, sample: Sample, role: Role): Estimate | Undefined;
  /** Of `a` minus `b`. */
  difference(subject: Subject<M>, sample: Sample, a: Role, b: Role): Estimate | Undefined;
}
