import type { Rows } from '../../data/evaluation.ts';
import type { Undefined } from '../../stats/estimate.ts';
import type { Context, InfluenceMetric } from '../metric.ts';
import { absentClass } from './absent-class.ts';
import { areaUnderRoc } from './area-under-roc.ts';
import { className } from './class-name.ts';
import { enoughOfEachClass } from './enough-of-each-class.ts';
import { scoresOf } from './scores-of.ts';

/**
 * Area under the ROC curve of each class against the rest, averaged by how often each is the label.
 * scikit-learn: `roc_auc_score(multi_class='ovr', average='weighted')`. Not stratified: the rest is a mixture of classes.
 */
export const roc_auc_ovr_weighted: InfluenceMetric = {
  name: 'roc_auc_ovr_weighted',
  title: 'Area under the ROC curve of each class against the rest, averaged by how often each is the label',
  kind: 'influence',
  tasks: ['multiclass'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [0, 1],
  undefinedWhere: 'a class has no rows (scikit-learn: the class is left out)',
  method: 'DeLong placements, one against the rest',
  estimate(rows, role, context) {
    const classes = context.classes.length;
    const scores = scoresOf(rows, role);
    const areas = new Float64Array(classes);
    const shares = sharesOf(rows, classes);
    const influence = new Float64Array(rows.n);
    let value = 0;
    for (let k = 0; k < classes; k++) {
      const area = areaUnderRoc(rows, scores[k], k);
      if (!area) return withoutClass(rows, context);
      areas[k] = area.value;
      value += shares[k] * area.value;
      for (let i = 0; i < rows.n; i++) influence[i] += shares[k] * area.influence[i];
    }
    for (let i = 0; i < rows.n; i++) influence[i] += areas[rows.label[i]] - value;
    return { value, influence };
  },
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
};

function withoutClass(rows: Rows, context: Context): Undefined {
  const absent = absentClass(rows, context.classes.length);
  return {
    undefined: `roc_auc_ovr_weighted is undefined: no row has the label ${className(context, absent)}`,
  };
}

/** Each class's share of the labels, by weight. */
function sharesOf({ n, label, weight }: Rows, classes: number): Float64Array {
  const shares = new Float64Array(classes);
  let all = 0;
  for (let i = 0; i < n; i++) {
    const mass = weight ? weight[i] : 1;
    shares[label[i]] += mass;
    all += mass;
  }
  return shares.map((mass) => mass / all);
}
