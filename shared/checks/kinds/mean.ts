import type { Role, Rows, Sample } from '../../data/evaluation.ts';
import {
  bettingMean,
  type Estimate,
  isUndefined,
  linearised,
  pairedMean,
  singleMean,
  spread,
  type Undefined,
} from '../../stats/index.ts';
import type { MeanMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import { differences } from './differences.ts';
import type { Kind } from './kind.ts';
import { remembered } from './remembered.ts';

/** Means of per-row losses: the paired t with its rule for sparse differences, or betting where asked for. */
export const mean: Kind<MeanMetric> = {
  value(subject, sample, role) {
    const loss = losses(subject, rowsOf(sample), role);
    if (isUndefined(loss)) return loss;
    const average = weightedMean(loss, rowsOf(sample).weight);
    return subject.metric.root ? Math.sqrt(average) : average;
  },
  influence(subject, rows, role) {
    const loss = losses(subject, rows, role);
    if (isUndefined(loss)) return loss;
    if (subject.metric.root) return rootInfluence(loss, rows.weight);
    const value = weightedMean(loss, rows.weight);
    return { value, influence: loss.map((l) => l - value) };
  },
  estimate(subject, sample, role) {
    const loss = losses(subject, rowsOf(sample), role);
    if (isUndefined(loss)) return loss;
    const bounds = subject.method === 'betting' && subject.metric.bounds?.(subject.context, subject.options);
    if (bounds) return bettingMean({ values: loss, bounds });
    return subject.metric.root ? rooted(singleMean(loss)) : singleMean(loss);
  },
  difference(subject, sample, a, b): Estimate | Undefined {
    const rows = rowsOf(sample);
    const lossA = losses(subject, rows, a);
    if (isUndefined(lossA)) return lossA;
    const lossB = losses(subject, rows, b);
    if (isUndefined(lossB)) return lossB;
    const gaps = differences(lossA, lossB);
    const bounds = subject.metric.bounds?.(subject.context, subject.options);
    if (bounds && subject.method === 'betting') {
      const span = bounds[1] - bounds[0];
      return bettingMean({ values: gaps, bounds: [-span, span] });
    }
    if (subject.metric.root) return pairedRoot(lossA, lossB);
    return pairedMean(gaps, { reach: bounds ? bounds[1] - bounds[0] : spread(lossA, lossB) });
  },
};

/** The interval of a root of a mean is the root of the mean's interval. */
function rooted(square: Estimate): Estimate {
  const root = (x: number) => Math.sqrt(Math.max(0, x));
  return {
    ...square,
    value: root(square.value),
    interval: (level) => {
      const [low, high] = square.interval(level);
      return [root(low), root(high)];
    },
    p: (limit, alternative) => {
      if (limit >= 0) return square.p(limit * limit, alternative);
      return alternative === 'greater' ? 0 : 1;
    },
  };
}

/** √mean(a) − √mean(b) by linearisation; a row has changed where its loss has, though every row's part in the roots moves. */
function pairedRoot(lossA: Float64Array, lossB: Float64Array): Estimate {
  const ofA = rootInfluence(lossA);
  const ofB = rootInfluence(lossB);
  return linearised({
    value: ofA.value - ofB.value,
    influence: differences(ofA.influence, ofB.influence),
    reach: spread(ofA.influence, ofB.influence),
    changed: Uint8Array.from(lossA, (loss, i) => (loss === lossB[i] ? 0 : 1)),
    method: 'paired t on the linearised root, guarded for sparse and skewed differences',
  });
}

/** The root of a mean, and each row's influence on it; a mean of 0 has none. */
function rootInfluence(
  loss: Float64Array,
  weight?: Float64Array,
): { value: number; influence: Float64Array } {
  const average = weightedMean(loss, weight);
  const value = Math.sqrt(average);
  return { value, influence: loss.map((l) => (value === 0 ? 0 : (l - average) / (2 * value))) };
}

function losses(subject: Subject<MeanMetric>, rows: Rows, role: Role): Float64Array | Undefined {
  return remembered(subject, rows, role, () =>
    subject.metric.losses(rows, role, subject.context, subject.options),
  );
}

function rowsOf(sample: Sample): Rows {
  if (!sample.rows) throw new Error('a mean of losses needs rows, but only counted cells were gathered');
  return sample.rows;
}

function weightedMean(values: Float64Array, weight?: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weight ? weight[i] : 1;
    sum += w * values[i];
    total += w;
  }
  return sum / total;
}
