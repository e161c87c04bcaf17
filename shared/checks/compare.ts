import type { Role, Rows, Sample } from '../data/evaluation.ts';
import { type Estimate, isUndefined, linearised, loneValue, spread, type Undefined } from '../stats/index.ts';
import { changedRows } from './kinds/changed-rows.ts';
import { differences } from './kinds/differences.ts';
import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { trusted } from './kinds/trusted.ts';
import type { Metric } from './metric.ts';
import type { Subject } from './subject.ts';

/** A metric's value for one model on these rows. */
export function measure(subject: Subject, sample: Sample, role: Role): number | Undefined {
  return finite(subject, kindOf(subject).value(subject, sample, role));
}

/** The same with its interval, for limits on the model itself. */
export function estimateOf(subject: Subject, sample: Sample, role: Role): Estimate | Undefined {
  return finite(subject, estimated(subject, sample, role));
}

function estimated(subject: Subject, sample: Sample, role: Role): Estimate | Undefined {
  const kind = kindOf(subject);
  const { rows } = sample;
  const short = tooShort(subject, sample, () => kind.value(subject, sample, role));
  if (short) return short;
  if (!rows?.weight && !rows?.cluster) return kind.estimate(subject, sample, role);
  const measured = kind.influence(subject, rows, role);
  if (isUndefined(measured)) return measured;
  const estimate = linearised({
    ...measured,
    weight: rows.weight,
    cluster: rows.cluster,
    method: designMethod(sample),
  });
  return trusted(estimate, subject, rows, role);
}

/**
 * The paired difference `a` − `b` of a metric on the same rows. The method follows from the metric and
 * the design (weights, clusters) alone, never from the values seen.
 */
export function difference(subject: Subject, sample: Sample, a: Role, b: Role): Estimate | Undefined {
  return finite(subject, differenceOf(subject, sample, a, b));
}

function differenceOf(subject: Subject, sample: Sample, a: Role, b: Role): Estimate | Undefined {
  const kind = kindOf(subject);
  const { rows } = sample;
  const short = tooShort(subject, sample, () => {
    const ofA = kind.value(subject, sample, a);
    if (isUndefined(ofA)) return ofA;
    const ofB = kind.value(subject, sample, b);
    return isUndefined(ofB) ? ofB : ofA - ofB;
  });
  if (short) return short;
  if (!rows?.weight && !rows?.cluster) return kind.difference(subject, sample, a, b);
  const ofA = kind.influence(subject, rows, a);
  if (isUndefined(ofA)) return ofA;
  const ofB = kind.influence(subject, rows, b);
  if (isUndefined(ofB)) return ofB;
  const estimate = linearised({
    value: ofA.value - ofB.value,
    influence: differences(ofA.influence, ofB.influence),
    reach: spread(ofA.influence, ofB.influence),
    changed: changedRows(subject, rows, a, b),
    weight: rows.weight,
    cluster: rows.cluster,
    method: designMethod(sample),
  });
  return trusted(estimate, subject, rows, a, b);
}

/** What no double can hold is undefined. */
function finite<T extends Estimate | number>({ key }: Subject, measured: T | Undefined): T | Undefined {
  if (isUndefined(measured)) return measured;
  const value = typeof measured === 'number' ? measured : measured.value;
  if (Number.isFinite(value)) return measured;
  return { undefined: `${key} is undefined: its numbers are too large to be reckoned with` };
}

/** What is to be said of rows that have no spread to judge by: of one row, or of rows without weight. */
function tooShort(
  { key, metric: { kind } }: Subject,
  { rows }: Sample,
  value: () => number | Undefined,
): Estimate | Undefined | undefined {
  if (!rows) return undefined;
  if (rows.weight && !rows.weight.some((weight) => weight > 0)) {
    return { undefined: `${key} is undefined: no row has a weight above 0` };
  }
  const byCounts =
    (kind === 'rate' || kind === 'row-rate' || kind === 'cells') && !rows.weight && !rows.cluster;
  if (rows.n > 1 || byCounts || kind === 'reported') return undefined;
  const alone = value();
  return isUndefined(alone) ? alone : loneValue(alone);
}

/** A metric's value for one model and each row's influence on it. */
export function influenceOf(
  subject: Subject,
  rows: Rows,
  role: Role,
): { value: number; influence: Float64Array } | Undefined {
  return kindOf(subject).influence(subject, rows, role);
}

function kindOf(subject: Subject): Kind {
  return kinds[subject.metric.kind] as unknown as Kind<Metric>;
}

function designMethod({ rows }: Sample): string {
  if (rows?.cluster) return rows.weight ? 'weighted cluster t (linearised)' : 'cluster t (linearised)';
  return 'weighted paired t (linearised)';
}
