import type { InfluenceMetric } from '../../metric.ts';
import { enoughOfEachClass } from '../../metrics/enough-of-each-class.ts';
import type { GroupMetric } from '../group-metric.ts';
import { recalibration } from '../recalibration.ts';

const metric: InfluenceMetric = {
  name: 'calibration_intercept',
  title:
    'What is to be added to the logit of P(positive) so that as many are positive as predicted; 0 where the level is right',
  kind: 'influence',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  undefinedWhere: 'a class has no rows, or a score is 0 or 1',
  method: 't on the linearised logistic recalibration',
  estimate: (rows, role, context) => recalibration('calibration_intercept', 'intercept', rows, role, context),
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
};

/** Calibration intercept, or calibration in the large (Van Calster et al. 2019): above 0 the group's scores are too low. See `recalibration`. */
export const calibration_intercept: GroupMetric = {
  name: 'calibration_intercept',
  title: metric.title,
  tasks: ['binary'],
  metric,
};
