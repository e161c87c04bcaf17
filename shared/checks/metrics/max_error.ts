import type { ReportedMetric } from '../metric.ts';
import { predictionsOf } from './predictions-of.ts';

/** Largest absolute error. scikit-learn: `max_error`. */
export const max_error: ReportedMetric = {
  name: 'max_error',
  title: 'Largest absolute error; reported only',
  kind: 'reported',
  tasks: ['regression'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, Infinity],
  reason: 'it hangs on one row, so that no interval can be given',
  undefinedWhere: 'there are no rows',
  value(rows, role) {
    if (rows.n === 0) return { undefined: 'max_error is undefined: there are no rows' };
    const prediction = predictionsOf(rows, role);
    let largest = 0;
    for (let i = 0; i < rows.n; i++) largest = Math.max(largest, Math.abs(rows.label[i] - prediction[i]));
    return largest;
  },
};
