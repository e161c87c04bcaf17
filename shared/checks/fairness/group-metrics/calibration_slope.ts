import type { InfluenceMetric } from '../../metric.ts';
import { enoughOfEachClass } from '../../metrics/enough-of-each-class.ts';
import type { GroupMetric } from '../group-metric.ts';
import { recalibration } from '../recalibration.ts';

const metric: InfluenceMetric = {
  name: 'calibration_slope',
  title:
    'Slope of the log odds of a positive label on the logit of P(positive); 1 where spread is right, less where scores are too extreme',
  kind: 'influence',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'scores',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  undefinedWhere: 'a class has no rows, a score is 0 or 1, all scores are equal or they separate the labels',
  method: 't on the linearised logistic recalibration',
  estimate: (rows, role, context) => recalibration('calibration_slope', 'slope', rows, role, context),
  sufficient: (rows, context) => enoughOfEachClass(rows, context),
};

/** Calibration slope (Cox 1958): below 1 the group's scores are too extreme, above 1 too timid. See `recalibration`. */
export const calibration_slope: GroupMetric = {
  name: 'calibration_slope',
  title: metric.title,
  tasks: ['binary'],
  metric,
};
