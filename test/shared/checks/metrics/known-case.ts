import { readFileSync } from 'node:fs';
import type { Context } from '../../../../shared/checks/metric.ts';
import type { Predictions, Rows, Task } from '../../../../shared/data/evaluation.ts';

/** One sample of test/fixtures/known-values/sklearn-metrics.json with what scikit-learn says of it. */
export interface KnownCase {
  name: string;
  task: Task;
  classes: string[];
  label: number[];
  weight: number[];
  /** Challenger, champion. */
  models: { prediction: number[]; scores?: number[][] }[];
  /** `fbeta 2` → its options and both models' values. */
  values: Record<string, { options: Record<string, unknown>; plain: number[]; weighted: number[] }>;
  delong?: number[][];
}

const file = new URL('../../../fixtures/known-values/sklearn-metrics.json', import.meta.url);

export const known: {
  cases: KnownCase[];
  extremes: { label: number[]; score: number[]; log_loss: number };
} = JSON.parse(readFileSync(file, 'utf8'));

export function contextOf({ task, classes }: KnownCase): Context {
  return { task, classes };
}

export function rowsOf({ task, label, weight, models }: KnownCase, weighted: boolean): Rows {
  const numbers = (values: number[]) =>
    task === 'regression' ? Float64Array.from(values) : Int32Array.from(values);
  const [challenger, champion] = models.map(
    ({ prediction, scores }): Predictions => ({
      prediction: numbers(prediction),
      scores: scores?.map((score) => Float64Array.from(score)),
      columns: {},
    }),
  );
  return {
    n: label.length,
    label: numbers(label),
    weight: weighted ? Float64Array.from(weight) : undefined,
    models: { challenger, champion },
  };
}
