import type { Predictions, Role, Rows } from './evaluation.ts';

type Values = Float64Array | Int32Array;

function pick<T extends Values>(values: T, indices: Int32Array): T;
function pick(values: Values, indices: Int32Array): Values {
  const out =
    values instanceof Int32Array ? new Int32Array(indices.length) : new Float64Array(indices.length);
  for (let i = 0; i < indices.length; i++) out[i] = values[indices[i]];
  return out;
}

/** Cluster codes of the part, counted anew from 0 in the order of first appearance. */
function recode(codes: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return codes.map((code) => {
    const own = known.get(code) ?? known.size;
    known.set(code, own);
    return own;
  });
}

/** The rows at `indices`, in that order. */
export function takeRows(rows: Rows, indices: Int32Array): Rows {
  const models: Partial<Record<Role, Predictions>> = {};
  for (const [role, model] of Object.entries(rows.models)) {
    const columns = Object.fromEntries(
      Object.entries(model.columns).map(([name, values]) => [name, pick(values, indices)]),
    );
    models[role as Role] = {
      ...(model.prediction && { prediction: pick(model.prediction, indices) }),
      ...(model.scores && { scores: model.scores.map((scores) => pick(scores, indices)) }),
      columns,
    };
  }
  return {
    n: indices.length,
    label: pick(rows.label, indices),
    ...(rows.weight && { weight: pick(rows.weight, indices) }),
    ...(rows.cluster && { cluster: recode(pick(rows.cluster, indices)) }),
    models,
  };
}
