import { argsort } from '../../stats/argsort.ts';

const known = new WeakMap<Float64Array, Uint32Array>();

/** Row numbers by ascending score, remembered for each array of scores: several metrics rank by the same ones. */
export function ascendingOrder(scores: Float64Array): Uint32Array {
  let order = known.get(scores);
  if (!order) {
    order = argsort(scores);
    known.set(scores, order);
  }
  return order;
}
