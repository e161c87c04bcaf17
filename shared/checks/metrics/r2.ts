import type { InfluenceMetric } from '../metric.ts';
import { constantLabel } from './constant-label.ts';
import { moments } from './moments.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

/** Share of the variance of the label that is explained (coefficient of determination). scikit-learn: `r2_score`; influence by the delta method. */
export const r2: InfluenceMetric = {
  name: 'r2',
  title: 'Share of the variance of the label that is explained (coefficient of determination)',
  kind: 'influence',
  tasks: ['regression'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [-Infinity, 1],
  undefinedWhere: 'all labels are equal (scikit-learn: 0 or 1)',
  method: 't on the linearised r2',
  estimate(rows, role) {
    const { label, weight } = rows;
    const prediction = predictionsOf(rows, role);
    if (constantLabel(rows)) return { undefined: 'r2 is undefined: all labels are equal' };
    const spread = moments(label, weight);
    let squares = 0;
    let all = 0;
    for (let i = 0; i < rows.n; i++) {
      const mass = weight ? weight[i] : 1;
      squares += mass * (label[i] - prediction[i]) ** 2;
      all += mass;
    }
    const lost = squares / all / spread.variance;
    const influence = perRow(
      rows.n,
      (i) => (lost * (label[i] - spread.mean) ** 2 - (label[i] - prediction[i]) ** 2) / spread.variance,
    );
    return { value: 1 - lost, influence };
  },
};
