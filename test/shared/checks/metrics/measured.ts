import type { Context, Metric } from '../../../../shared/checks/metric.ts';
import { confusionMatrix } from '../../../../shared/checks/metrics/confusion-matrix.ts';
import type { Role, Rows } from '../../../../shared/data/evaluation.ts';
import { isUndefined, type Undefined } from '../../../../shared/stats/estimate.ts';

/** A metric's value by what its kind means, written here a second time so that the tests stand on their own. */
export function measured(
  metric: Metric,
  rows: Rows,
  context: Context,
  given: unknown = {},
  role: Role = 'challenger',
): number | Undefined {
  const options = metric.options?.parse(given) ?? {};
  const weight = rows.weight ?? new Float64Array(rows.n).fill(1);
  switch (metric.kind) {
    case 'rate': {
      const prediction = rows.models[role]?.prediction ?? [];
      return average(
        Array.from(rows.label, (label, i) => metric.hit(label, prediction[i], context, options)),
        weight,
        metric.empty?.(context, options),
      );
    }
    case 'row-rate': {
      const hits = metric.hits(rows, role, context, options);
      if (isUndefined(hits)) return hits;
      return average(
        Array.from(hits, (hit) => (hit < 0 ? null : hit)),
        weight,
      );
    }
    case 'cells':
      return metric.value(confusionMatrix(rows, role, context.classes.length), context, options);
    case 'mean': {
      const losses = metric.losses(rows, role, context, options);
      if (isUndefined(losses)) return losses;
      const mean = average(Array.from(losses), weight);
      return metric.root && !isUndefined(mean) ? Math.sqrt(mean) : mean;
    }
    case 'influence': {
      const estimate = metric.estimate(rows, role, context, options);
      return 'undefined' in estimate ? estimate : estimate.value;
    }
    case 'reported':
      return metric.value(rows, role, context, options);
  }
}

function average(
  values: (number | null)[],
  weight: Float64Array,
  empty = 'no row counts',
): number | Undefined {
  let sum = 0;
  let all = 0;
  values.forEach((value, i) => {
    if (value === null) return;
    sum += weight[i] * value;
    all += weight[i];
  });
  return all > 0 ? sum / all : { undefined: empty };
}
