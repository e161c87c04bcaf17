import type { Undefined } from '../../stats/estimate.ts';
import type { Context } from '../metric.ts';
import { className } from './class-name.ts';

/** F-score of the positive class from a 2 × 2 confusion matrix; undefined where that class is neither labelled nor predicted. */
export function fScore(
  name: string,
  confusion: Float64Array,
  beta: number,
  context: Context,
): number | Undefined {
  const falsePositive = confusion[1];
  const falseNegative = confusion[2];
  const truePositive = confusion[3];
  const square = beta * beta;
  const all = (1 + square) * truePositive + square * falseNegative + falsePositive;
  if (all > 0) return ((1 + square) * truePositive) / all;
  return { undefined: `${name} is undefined: no row is labelled or predicted ${className(context, 1)}` };
}
