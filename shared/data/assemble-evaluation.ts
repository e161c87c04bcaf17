import { type CodedRows, cellsOf, countCells } from './count-cells.ts';
import { type Evaluation, type Predictions, type Role, type Rows, roles, type Sample } from './evaluation.ts';
import { groupSamples } from './group-samples.ts';
import type { LabelledRows } from './labelled-rows.ts';
import type { PairedPredictions } from './pair-predictions.ts';
import type { EvaluationRequest } from './request.ts';

function sampleOf(rows: Rows, coded: CodedRows | undefined, classes: number): Sample {
  return { n: rows.n, rows, ...(coded && { cells: cellsOf(countCells(coded, classes))[0] }) };
}

function codedRows(rows: Rows): CodedRows | undefined {
  if (rows.label instanceof Float64Array || rows.weight || rows.cluster) return undefined;
  const prediction: CodedRows['prediction'] = {};
  for (const role of roles) {
    const model = rows.models[role];
    if (!model) continue;
    if (!(model.prediction instanceof Int32Array)) return undefined;
    prediction[role] = model.prediction;
  }
  return { n: rows.n, label: rows.label, prediction };
}

function asInt32(codes: ArrayLike<number>): Int32Array {
  return codes instanceof Int32Array ? codes : Int32Array.from(codes);
}

/** The checks' view of the data: counted cells where no metric needs rows, else rows, with cells where rows can be counted. */
export function assembleEvaluation(
  request: EvaluationRequest,
  labelled: LabelledRows,
  models: ReadonlyMap<Role, PairedPredictions>,
): Evaluation {
  const { task } = request;
  const { n, classes, label, weight, cluster } = labelled;
  const allPredict = [...models.values()].every((model) => model.prediction !== undefined);
  const countable = task !== 'regression' && !weight && !cluster && allPredict;
  if (countable && !request.needs.rows && request.needs.scores.length === 0) {
    const prediction: CodedRows['prediction'] = {};
    for (const [role, model] of models) {
      if (model.prediction && !(model.prediction instanceof Float64Array))
        prediction[role] = model.prediction;
    }
    if (!(label instanceof Float64Array)) {
      const coded: CodedRows = { n, label, prediction };
      return {
        task,
        classes,
        overall: { n, cells: cellsOf(countCells(coded, classes.length))[0] },
        slices: groupSamples(labelled.slices, { coded, classes: classes.length }),
      };
    }
  }
  const isClass = task !== 'regression';
  const rows: Rows = {
    n,
    label: isClass ? asInt32(label) : (label as Float64Array),
    ...(weight && { weight }),
    ...(cluster && { cluster }),
    models: Object.fromEntries(
      [...models].map(([role, model]): [Role, Predictions] => [
        role,
        {
          ...(model.prediction && {
            prediction: isClass ? asInt32(model.prediction) : (model.prediction as Float64Array),
          }),
          ...(model.scores && { scores: model.scores }),
          columns: model.columns,
        },
      ]),
    ),
  };
  const coded = codedRows(rows);
  return {
    task,
    classes,
    overall: sampleOf(rows, coded, classes.length),
    slices: groupSamples(labelled.slices, { coded, classes: classes.length, rows }),
  };
}
