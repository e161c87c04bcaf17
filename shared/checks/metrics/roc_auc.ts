import { isUndefined } from '../../stats/estimate.ts';
import type { InfluenceMetric } from '../metric.ts';
import { absentClass } from './absent-class.ts';
import { areaUnderRoc } from './area-under-roc.ts';
import { className } from './class-name.ts';
import { enoughOfEachClass } from './enough-of-each-class.ts';
import { rarestClass } from './rarest-class.ts';
import { scoresOf } from './scores-of.ts';
import { unseenRow } from './unseen-row.ts';

/** Area under the ROC curve. scikit-learn: `roc_auc_score`; variance by DeLong, DeLong & Clarke-Pearson (1988). */
export const roc_auc: InfluenceMetric = {
  name: 'roc_auc',
  title: 'Area under the ROC curve: how often a positive row scores above a negative one; ties count half',
  kind: 'influence',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [0, 1],
  undefinedWhere: 'all rows have one label (scikit-learn: NaN)',
  stratified: true,
  method: 'DeLong',
  estimate(rows, role, context) {
    const area = areaUnderRoc(rows, scoresOf(rows, role)[0], 1);
    if (area) return area;
    return {
      undefined: `roc_auc is undefined: no row has the label ${className(context, absentClass(rows, 2))}`,
    };
  },
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
  allowance(rows, role, other, context, options) {
    const { count } = rarestClass(rows, context);
    if (other !== undefined) return unseenRow(0, count);
    const measured = roc_auc.estimate(rows, role, context, options);
    if (isUndefined(measured)) return unseenRow(0, count);
    return unseenRow(measured.value - 0.5, count);
  },
};
