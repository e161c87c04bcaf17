import { isUndefined } from '../../stats/index.ts';
import type { CellMetric, Context, Metric, RateMetric } from '../metric.ts';
import type { GroupMetric } from './group-metric.ts';

/**
 * A metric of two classes measured of class `k` of several: rows labelled or predicted so are positive, all others
 * negative. Throws for a metric that is neither a rate nor a function of the confusion matrix.
 */
export function oneAgainstRest(of: GroupMetric, k: number, { classes }: Context): GroupMetric {
  const name = `${of.name}[${classes[k]}]`;
  const two: Context = { task: 'binary', classes: [`other than ${classes[k]}`, classes[k]] };
  const isK = (code: number) => (code === k ? 1 : 0);
  const { hit } = of;
  return {
    ...of,
    name,
    family: of.name,
    class: classes[k],
    metric: { ...ofTwo(of.metric, k, two), name },
    ...(hit && { hit: (label, prediction) => hit(isK(label), isK(prediction), two) }),
  };
}

function ofTwo(metric: Metric, k: number, two: Context): Metric {
  if (metric.kind === 'rate') {
    const isK = (code: number) => (code === k ? 1 : 0);
    return {
      ...metric,
      hit: (label, prediction, _, options) => metric.hit(isK(label), isK(prediction), two, options),
      empty: (_, options) => metric.empty?.(two, options) ?? 'no row counts for it',
    } satisfies RateMetric;
  }
  if (metric.kind === 'cells') {
    return {
      ...metric,
      value(confusion, { classes }, options) {
        const value = metric.value(merged(confusion, classes.length, k), two, options);
        if (!isUndefined(value)) return value;
        return { undefined: value.undefined.replace(metric.name, `${metric.name}[${two.classes[1]}]`) };
      },
    } satisfies CellMetric;
  }
  throw new Error(`${metric.name} cannot be measured of one class`);
}

/** The confusion matrix of class `k` against the rest. */
function merged(confusion: Float64Array, classes: number, k: number): Float64Array {
  const two = new Float64Array(4);
  for (let label = 0; label < classes; label++) {
    for (let prediction = 0; prediction < classes; prediction++) {
      two[(label === k ? 2 : 0) + (prediction === k ? 1 : 0)] += confusion[label * classes + prediction];
    }
  }
  return two;
}
