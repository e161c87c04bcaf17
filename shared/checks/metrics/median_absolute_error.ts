import { argsort } from '../../stats/argsort.ts';
import { normal } from '../../stats/normal.ts';
import type { InfluenceMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/**
 * Median of the absolute errors. scikit-learn: `median_absolute_error`. Its influence is that of a median,
 * with the density there estimated by Siddiqui's difference quotient and Hall & Sheather's (1988) bandwidth.
 */
export const median_absolute_error: InfluenceMetric = {
  name: 'median_absolute_error',
  title: 'Median of the absolute errors',
  kind: 'influence',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  undefinedWhere: 'there are no rows',
  method: 't on the linearised median (Hall–Sheather bandwidth)',
  estimate(rows, role) {
    const { n, label, weight } = rows;
    const prediction = predictionsOf(rows, role);
    const errors = perRow(n, (i) => Math.abs(label[i] - prediction[i]));
    const quantile = quantiles(errors, weight);
    if (!quantile) return { undefined: 'median_absolute_error is undefined: there are no rows' };
    const value = quantile(0.5);
    const width = bandwidth(weight ? effectiveRows(weight) : n);
    const slope = (quantile(0.5 + width) - quantile(0.5 - width)) / (2 * width);
    let all = 0;
    let under = 0;
    for (let i = 0; i < n; i++) {
      const mass = weight ? weight[i] : 1;
      all += mass;
      if (errors[i] <= value) under += mass;
    }
    const share = under / all;
    return { value, influence: perRow(n, (i) => slope * (share - (errors[i] <= value ? 1 : 0))) };
  },
  sufficient({ n }) {
    if (n >= 30) return { ok: true };
    return {
      ok: false,
      reason: `${n} rows are too few for the spread of a median, 30 are needed`,
      needed: 30,
    };
  },
};

/**
 * Weighted quantiles: the smallest value with that share of the weight at or below it; where the share is
 * met exactly, the mean of that value and the next (Hyndman & Fan's definition 2, as in scikit-learn).
 * Null where no row has weight.
 */
function quantiles(values: Float64Array, weight?: Float64Array): ((share: number) => number) | null {
  const order = argsort(values).filter((row) => !weight || weight[row] > 0);
  if (order.length === 0) return null;
  const below = new Float64Array(order.length);
  let all = 0;
  for (let i = 0; i < order.length; i++) {
    all += weight ? weight[order[i]] : 1;
    below[i] = all;
  }
  return (share) => {
    const wanted = share * all;
    let low = 0;
    let high = order.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below[middle] >= wanted) high = middle;
      else low = middle + 1;
    }
    const value = values[order[low]];
    const exact = below[low] - wanted <= Number.EPSILON;
    return exact && low + 1 < order.length ? (value + values[order[low + 1]]) / 2 : value;
  };
}

/** Hall & Sheather's bandwidth for the median, of a 95 % interval; at most 0.45. */
function bandwidth(n: number): number {
  const density = 1.5 / (2 * Math.PI);
  return Math.min(0.45, n ** (-1 / 3) * normal.quantile(0.975) ** (2 / 3) * density ** (1 / 3));
}

/** Kish's effective number of rows. */
function effectiveRows(weight: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const w of weight) {
    sum += w;
    squares += w * w;
  }
  return (sum * sum) / squares;
}
