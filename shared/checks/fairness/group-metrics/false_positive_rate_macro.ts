import type { CellMetric } from '../../metric.ts';
import { className } from '../../metrics/class-name.ts';
import { labelled, predicted } from '../../metrics/class-sums.ts';
import type { GroupMetric } from '../group-metric.ts';

const metric: CellMetric = {
  name: 'false_positive_rate_macro',
  title: 'Mean of the false positive rates of all classes',
  kind: 'cells',
  tasks: ['multiclass'],
  greaterIsBetter: false,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'all rows have the same label',
  value(confusion, context) {
    const classes = context.classes.length;
    const all = confusion.reduce((total, count) => total + count, 0);
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const others = all - labelled(confusion, classes, k);
      if (!(others > 0)) {
        return {
          undefined: `false_positive_rate_macro is undefined: every row has the label ${className(context, k)}`,
        };
      }
      sum += (predicted(confusion, classes, k) - confusion[k * classes + k]) / others;
    }
    return sum / classes;
  },
};

/** Mean over the classes of the share of other rows that are predicted so. */
export const false_positive_rate_macro: GroupMetric = {
  name: 'false_positive_rate_macro',
  title: metric.title,
  tasks: ['multiclass'],
  better: 'smaller',
  metric,
};
