import type { Role, Rows } from '../../data/evaluation.ts';
import type { Metric } from '../metric.ts';
import type { Subject } from '../subject.ts';

/**
 * 1 for each row on which what the metric reads of the two models differs. Where influences are ranks or ratios
 * every row's moves a little when a few outputs change, so they do not tell.
 */
export function changedRows({ metric, options }: Subject, rows: Rows, a: Role, b: Role): Uint8Array {
  const [ofA, ofB] = [a, b].map((role) => outputsOf(metric, options, rows, role));
  const changed = new Uint8Array(rows.n);
  ofA.forEach((values, k) => {
    const others = ofB[k];
    for (let i = 0; i < rows.n; i++) if (values[i] !== others[i]) changed[i] = 1;
  });
  return changed;
}

function outputsOf(
  { needs }: Metric,
  options: Record<string, unknown>,
  rows: Rows,
  role: Role,
): readonly (Float64Array | Int32Array)[] {
  const model = rows.models[role];
  const outputs = {
    prediction: model?.prediction && [model.prediction],
    scores: model?.scores,
    column: model?.columns[String(options.column)] && [model.columns[String(options.column)]],
  }[needs];
  if (!outputs) throw new Error(`${needs} of ${role} was not gathered`);
  return outputs;
}
