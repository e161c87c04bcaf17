import type { CellMetric } from '../../metric.ts';
import { classPrecision, ofClass } from '../../metrics/class-metrics.ts';
import { className } from '../../metrics/class-name.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: CellMetric = {
  name: 'negative_predictive_value',
  title: 'Share of the rows predicted negative that are negative',
  kind: 'cells',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'no row is predicted negative (scikit-learn: 0)',
  value(confusion, context) {
    const value = ofClass(classPrecision, confusion, 2, 0);
    if (Number.isFinite(value)) return value;
    return {
      undefined: `negative_predictive_value is undefined: ${classPrecision.missing} ${className(context, 0)}`,
    };
  },
};

/** Share of the group's rows predicted negative that are negative. AIF360: `negative_predictive_value`; Aequitas: `npv`. */
export const negative_predictive_value: GroupMetric = {
  name: 'negative_predictive_value',
  title: metric.title,
  tasks: ['binary'],
  alsoCalled: ['npv'],
  better: 'larger',
  metric,
  hit: (label, prediction) => (prediction === 0 ? (label === 0 ? 1 : 0) : null),
};
