import { isUndefined } from '../../stats/estimate.ts';
import type { InfluenceMetric } from '../metric.ts';
import { className } from './class-name.ts';
import { enoughOfEachClass } from './enough-of-each-class.ts';
import { ranking } from './ranking.ts';
import { rarestClass } from './rarest-class.ts';
import { scoresOf } from './scores-of.ts';
import { unseenRow } from './unseen-row.ts';

/**
 * Mean over the positive rows of the precision among the rows that score at least as high, without
 * interpolation. scikit-learn: `average_precision_score`. Its influence is the derivative with respect to
 * a row's weight: that of its own precision, and of all precisions in which it is counted.
 */
export const average_precision: InfluenceMetric = {
  name: 'average_precision',
  title:
    'Mean precision at the scores of the positive rows (area under the precision-recall curve, by steps)',
  kind: 'influence',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [0, 1],
  undefinedWhere: 'no row is positive (scikit-learn: 0)',
  method: 't on the linearised average precision',
  estimate(rows, role, context) {
    const { n, label, weight } = rows;
    const isPositive = new Uint8Array(n);
    let all = 0;
    let positives = 0;
    for (let i = 0; i < n; i++) {
      const mass = weight ? weight[i] : 1;
      all += mass;
      if (label[i] === 1) {
        isPositive[i] = 1;
        positives += mass;
      }
    }
    if (!(positives > 0)) {
      return { undefined: `average_precision is undefined: no row has the label ${className(context, 1)}` };
    }

    // From the lowest score up. Over the positive rows that score no higher run two sums: of their mass by
    // the mass above each, and of the same times the precision there.
    const { order, ends } = ranking(scoresOf(rows, role)[0]);
    const influence = new Float64Array(n);
    let above = all;
    let positivesAbove = positives;
    let gained = 0;
    let diluted = 0;
    let sum = 0;
    let start = 0;
    for (const end of ends) {
      let tied = 0;
      let tiedPositives = 0;
      for (let i = start; i < end; i++) {
        const row = order[i];
        const mass = weight ? weight[row] : 1;
        tied += mass;
        if (isPositive[row]) tiedPositives += mass;
      }
      if (tied > 0) {
        const precision = positivesAbove / above;
        gained += tiedPositives / above;
        diluted += (tiedPositives * precision) / above;
        sum += tiedPositives * precision;
        const ofPositive = precision + gained - diluted;
        for (let i = start; i < end; i++) {
          const row = order[i];
          influence[row] = isPositive[row] ? ofPositive : -diluted;
        }
      }
      above -= tied;
      positivesAbove -= tiedPositives;
      start = end;
    }

    const value = sum / positives;
    const scale = all / positives;
    for (let i = 0; i < n; i++) influence[i] = scale * (influence[i] - (isPositive[i] ? value : 0));
    return { value, influence };
  },
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
  allowance(rows, role, other, context, options) {
    const { count } = rarestClass(rows, context);
    if (other !== undefined) return unseenRow(0, count);
    const measured = average_precision.estimate(rows, role, context, options);
    if (isUndefined(measured)) return unseenRow(0, count);
    return unseenRow(measured.value, count);
  },
};
