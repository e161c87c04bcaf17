import type { InfluenceMetric } from '../metric.ts';
import { constantLabel } from './constant-label.ts';
import { moments } from './moments.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/** Share of the variance of the label that is explained, a constant error aside. scikit-learn: `explained_variance_score`; influence by the delta method. */
export const explained_variance: InfluenceMetric = {
  name: 'explained_variance',
  title: 'Share of the variance of the label that is explained, a constant error aside',
  kind: 'influence',
  tasks: ['regression'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [-Infinity, 1],
  undefinedWhere: 'all labels are equal (scikit-learn: 0 or 1)',
  method: 't on the linearised explained_variance',
  estimate(rows, role) {
    const { label, weight } = rows;
    const prediction = predictionsOf(rows, role);
    if (constantLabel(rows)) return { undefined: 'explained_variance is undefined: all labels are equal' };
    const spread = moments(label, weight);
    const error = moments(
      perRow(rows.n, (i) => label[i] - prediction[i]),
      weight,
    );
    const lost = error.variance / spread.variance;
    const influence = perRow(
      rows.n,
      (i) =>
        (lost * (label[i] - spread.mean) ** 2 - (label[i] - prediction[i] - error.mean) ** 2) /
        spread.variance,
    );
    return { value: 1 - lost, influence };
  },
};
