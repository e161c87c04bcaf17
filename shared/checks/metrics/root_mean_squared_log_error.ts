import type { MeanMetric } from '../metric.ts';
import { predictionsOf } from './predictions-of.ts';

/** Root of the mean squared difference of log(1 + label) and log(1 + prediction). scikit-learn: `root_mean_squared_log_error`. */
export const root_mean_squared_log_error: MeanMetric = {
  name: 'root_mean_squared_log_error',
  title: 'Root of the mean squared difference of log(1 + value)',
  kind: 'mean',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  root: true,
  undefinedWhere: 'a label or prediction is −1 or less (scikit-learn: raises)',
  losses(rows, role) {
    const prediction = predictionsOf(rows, role);
    const losses = new Float64Array(rows.n);
    for (let i = 0; i < rows.n; i++) {
      if (rows.label[i] <= -1) return outside('label', rows.label[i]);
      if (prediction[i] <= -1) return outside('prediction', prediction[i]);
      losses[i] = (Math.log1p(rows.label[i]) - Math.log1p(prediction[i])) ** 2;
    }
    return losses;
  },
};

function outside(what: string, value: number) {
  return {
    undefined: `root_mean_squared_log_error is undefined: a ${what} is ${value}, and log(1 + value) needs more than −1`,
  };
}
