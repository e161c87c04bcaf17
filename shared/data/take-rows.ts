import type { Predictions, Role, Rows } from './evaluation.ts';

function pick<T extends Float64Array | Int32Array>(values: T, indices: Int32Array): T;
function pick(values: Float64Array | Int32Array, indices: Int32Array) {
  return values instanceof Int32Array ? pickCodes(values, indices) : pickNumbers(values, indices);
}

// A function for each kind of array: in one for both, every access would ask for the kind.
function pickCodes(values: Int32Array, indices: Int32Array): Int32Array {
  const out = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i++) out[i] = values[indices[i]];
  return out;
}

function pickNumbers(values: Float64Array, indices: Int32Array): Float64Array {
  const out = new Float64Array(indices.length);
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

/** The object with one more property, which is made when it is first read. */
function withLazy<T extends object>(object: T, name: keyof T, make: () => T[keyof T]): T {
  return Object.defineProperty(object, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(object, name, { enumerable: true, value });
      return value;
    },
  });
}

/**
 * The rows at `indices`, in that order. Each array is copied when it is first read: a metric that needs labels and
 * scores never copies the predictions.
 *
 * @param indices or what gives them once the first array is read, with their number `n`
 */
export function takeRows(rows: Rows, indices: Int32Array): Rows;
export function takeRows(rows: Rows, indices: () => Int32Array, n: number): Rows;
export function takeRows(rows: Rows, indices: Int32Array | (() => Int32Array), n?: number): Rows {
  const at = () => (typeof indices === 'function' ? indices() : indices);
  const taken = { n: n ?? at().length, models: {} } as Rows;
  withLazy(taken, 'label', () => pick(rows.label, at()));
  const { weight, cluster } = rows;
  if (weight) withLazy(taken, 'weight', () => pick(weight, at()));
  if (cluster) {
    const inAll = rows.clusterInAll ?? cluster;
    withLazy(taken, 'cluster', () => recode(pick(cluster, at())));
    withLazy(taken, 'clusterInAll', () => pick(inAll, at()));
  }
  for (const [role, { prediction, scores, columns }] of Object.entries(rows.models)) {
    const model: Predictions = { columns: {} };
    if (prediction) withLazy(model, 'prediction', () => pick(prediction, at()));
    if (scores) withLazy(model, 'scores', () => scores.map((one) => pick(one, at())));
    for (const [name, values] of Object.entries(columns)) {
      withLazy(model.columns, name, () => pick(values, at()));
    }
    taken.models[role as Role] = model;
  }
  const take = (values: Float64Array) => pick(values, at());
  // Not enumerable, so that it is lost where a copy of the rows gets other labels or predictions.
  return Object.defineProperty(taken, 'whole', { value: { rows, take } });
}
