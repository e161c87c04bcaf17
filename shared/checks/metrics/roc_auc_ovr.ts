import type { Rows } from '../../data/evaluation.ts';
import type { Undefined } from '../../stats/estimate.ts';
import { isUndefined } from '../../stats/estimate.ts';
import type { Context, InfluenceMetric } from '../metric.ts';
import { absentClass } from './absent-class.ts';
import { areaUnderRoc } from './area-under-roc.ts';
import { className } from './class-name.ts';
import { enoughOfEachClass } from './enough-of-each-class.ts';
import { rarestClass } from './rarest-class.ts';
import { scoresOf } from './scores-of.ts';
import { unseenRow } from './unseen-row.ts';

/**
 * Mean over classes of the area under the ROC curve of that class against the rest.
 * scikit-learn: `roc_auc_score(multi_class='ovr')`. Not stratified: the rest is a mixture of classes.
 */
export const roc_auc_ovr: InfluenceMetric = {
  name: 'roc_auc_ovr',
  title: 'Mean over classes of the area under the ROC curve of that class against the rest',
  kind: 'influence',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [0, 1],
  undefinedWhere: 'a class has no rows (scikit-learn: NaN)',
  method: 'DeLong placements, one against the rest',
  estimate(rows, role, context) {
    const classes = context.classes.length;
    const scores = scoresOf(rows, role);
    const influence = new Float64Array(rows.n);
    let value = 0;
    for (let k = 0; k < classes; k++) {
      const area = areaUnderRoc(rows, scores[k], k);
      if (!area) return withoutClass(rows, context);
      value += area.value / classes;
      for (let i = 0; i < rows.n; i++) influence[i] += area.influence[i] / classes;
    }
    return { value, influence };
  },
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
  allowance(rows, role, other, context, options) {
    const { count } = rarestClass(rows, context);
    if (other !== undefined) return unseenRow(0, count);
    const measured = roc_auc_ovr.estimate(rows, role, context, options);
    if (isUndefined(measured)) return unseenRow(0, count);
    return unseenRow((measured.value - 0.5) / context.classes.length, count);
  },
};

function withoutClass(rows: Rows, context: Context): Undefined {
  const absent = absentClass(rows, context.classes.length);
  return { undefined: `roc_auc_ovr is undefined: no row has the label ${className(context, absent)}` };
}
