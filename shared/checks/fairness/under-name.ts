import { isUndefined, type Undefined } from '../../stats/index.ts';
import type { CellMetric, MeanMetric, Metric } from '../metric.ts';

/** A metric of evaluate-vs-champion under the name that fairness knows it by, also where it says why it is undefined. */
export function underName<M extends Metric>(metric: M, name: string): M {
  const renamed = <T extends object | number>(result: T | Undefined): T | Undefined =>
    isUndefined(result) ? { undefined: result.undefined.replace(metric.name, name) } : result;
  const of: Metric = metric;
  if (of.kind === 'cells') {
    const value: CellMetric['value'] = (...given) => renamed(of.value(...given));
    return { ...metric, name, value };
  }
  if (of.kind === 'mean') {
    const losses: MeanMetric['losses'] = (...given) => renamed(of.losses(...given));
    return { ...metric, name, losses };
  }
  return { ...metric, name };
}
