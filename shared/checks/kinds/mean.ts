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
    const average = weightedMean(loss, rows.weight);
    if (!subject.metric.root) return { value: average, influence: loss.map((l) => l - average) };
    const value = Math.sqrt(average);
    return { value, influence: loss.map((l) => (value === 0 ? 0 : (l - average) / (2 * value))) };
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
    const reach = bounds ? bounds[1] - bounds[0] : spread(lossA, lossB);
    const means = pairedMean(gaps, { reach });
    return subject.metric.root ? pairedRoot(lossA, lossB, means) : means;
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

/** √mean(a) − √mean(b) by linearisation; what the squares cannot bear, their roots cannot either. */
function pairedRoot(lossA: Float64Array, lossB: Float64Array, squares: Estimate): Estimate {
  const meanA = weightedMean(lossA);
  const meanB = weightedMean(lossB);
  const rootA = Math.sqrt(meanA);
  const rootB = Math.sqrt(meanB);
  const influence = lossA.map(
    (l, i) =>
      (rootA === 0 ? 0 : (l - meanA) / (2 * rootA)) - (rootB === 0 ? 0 : (lossB[i] - meanB) / (2 * rootB)),
  );
  const estimate = linearised({
    value: rootA - rootB,
    influence,
    method: 'paired t on the linearised root',
  });
  return squares.insufficient ? { ...estimate, insufficient: squares.insufficient } : estimate;
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
