import type { Undefined } from '../../stats/estimate.ts';
import type { Context } from '../metric.ts';
import { className } from './class-name.ts';
import { labelled, predicted } from './class-sums.ts';

/** A metric of one class against the rest, from the mass that is right, labelled so and predicted so. */
export interface ClassMetric {
  /** Not finite where the class lacks what the metric divides by. */
  of(right: number, labelledSo: number, predictedSo: number): number;
  /** What is missing then, before the class's name: `no row is predicted`. */
  missing: string;
}

export const classPrecision: ClassMetric = {
  of: (right, _, predictedSo) => right / predictedSo,
  missing: 'no row is predicted',
};

export const classRecall: ClassMetric = {
  of: (right, labelledSo) => right / labelledSo,
  missing: 'no row has the label',
};

export const classF1: ClassMetric = {
  of: (right, labelledSo, predictedSo) => (2 * right) / (labelledSo + predictedSo),
  missing: 'no row is labelled or predicted',
};

/** That metric of class k; not finite where it is undefined. */
export function ofClass(metric: ClassMetric, confusion: Float64Array, classes: number, k: number): number {
  return metric.of(
    confusion[k * classes + k],
    labelled(confusion, classes, k),
    predicted(confusion, classes, k),
  );
}

/** Says why a metric over all classes has no value, by the class that lacks one. */
export function withoutClass(name: string, metric: ClassMetric, context: Context, k: number): Undefined {
  return { undefined: `${name} is undefined: ${metric.missing} ${className(context, k)}` };
}
