import type { Rows } from '../../data/evaluation.ts';
import { isUndefined } from '../../stats/estimate.ts';
import type { InfluenceMetric } from '../metric.ts';
import { absentClass } from './absent-class.ts';
import { className } from './class-name.ts';
import { enoughOfEachClass } from './enough-of-each-class.ts';
import { ranking } from './ranking.ts';
import { rarestClass } from './rarest-class.ts';
import { scoresOf } from './scores-of.ts';
import { unseenRow } from './unseen-row.ts';

/**
 * Mean over all pairs of classes of the area under the ROC curve between the two, each class's score
 * ranking once. scikit-learn: `roc_auc_score(multi_class='ovo')`; Hand & Till (2001).
 */
export const roc_auc_ovo: InfluenceMetric = {
  name: 'roc_auc_ovo',
  title: 'Mean over pairs of classes of the area under the ROC curve between the two (Hand and Till)',
  kind: 'influence',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [0, 1],
  undefinedWhere: 'a class has no rows (scikit-learn: the class is left out)',
  stratified: true,
  method: 'DeLong placements, one against one',
  estimate(rows, role, context) {
    const classes = context.classes.length;
    const absent = absentClass(rows, classes);
    if (absent >= 0) {
      return { undefined: `roc_auc_ovo is undefined: no row has the label ${className(context, absent)}` };
    }
    const masses = new Float64Array(classes);
    for (let i = 0; i < rows.n; i++) masses[rows.label[i]] += rows.weight ? rows.weight[i] : 1;
    const influence = new Float64Array(rows.n);
    let value = 0;
    scoresOf(rows, role).forEach((scores, own) => {
      value += addPairsOf(own, rows, scores, masses, influence);
    });
    const pairs = classes * (classes - 1);
    const all = masses.reduce((sum, mass) => sum + mass, 0);
    for (let i = 0; i < rows.n; i++) influence[i] *= all / (masses[rows.label[i]] * pairs);
    return { value: value / pairs, influence };
  },
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
  allowance(rows, role, other, context, options) {
    const { count } = rarestClass(rows, context);
    if (other !== undefined) return unseenRow(0, count);
    const measured = roc_auc_ovo.estimate(rows, role, context, options);
    if (isUndefined(measured)) return unseenRow(0, count);
    return unseenRow((2 * (measured.value - 0.5)) / context.classes.length, count);
  },
};

/**
 * Ranks by the score of class `own`: adds every row's centred placement to `influence`, and returns the
 * sum over the other classes of the area of `own` against each. One pass, whatever the number of classes.
 */
function addPairsOf(
  own: number,
  { n, label, weight }: Rows,
  scores: Float64Array,
  masses: Float64Array,
  influence: Float64Array,
): number {
  const { order, ends } = ranking(scores);
  const area = new Float64Array(masses.length);
  let othersBelow = 0;
  let ownBelow = 0;
  let start = 0;
  for (const end of ends) {
    let othersTied = 0;
    let ownTied = 0;
    for (let i = start; i < end; i++) {
      const row = order[i];
      const share = (weight ? weight[row] : 1) / masses[label[row]];
      if (label[row] === own) ownTied += share;
      else othersTied += share;
    }
    const othersUnder = othersBelow + othersTied / 2;
    const ownOver = 1 - ownBelow - ownTied / 2;
    for (let i = start; i < end; i++) {
      const row = order[i];
      const k = label[row];
      const placement = k === own ? othersUnder : ownOver;
      area[k] += ((weight ? weight[row] : 1) * placement) / masses[k];
      influence[row] += placement;
    }
    othersBelow += othersTied;
    ownBelow += ownTied;
    start = end;
  }
  for (let i = 0; i < n; i++) influence[i] -= area[label[i]];
  return area[own];
}
