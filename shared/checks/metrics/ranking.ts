import { argsort } from '../../stats/argsort.ts';

/** Rows by ascending score, in groups of equal scores: group g is `order[ends[g - 1]]` up to before `order[ends[g]]`. */
export interface Ranking {
  order: Uint32Array;
  ends: Uint32Array;
}

const known = new WeakMap<Float64Array, Ranking>();

/** Ranks an array of scores, and remembers it as long as the array lives: several metrics rank by the same scores. */
export function ranking(scores: Float64Array): Ranking {
  let found = known.get(scores);
  if (!found) {
    const order = argsort(scores);
    found = { order, ends: endsOfTies(scores, order) };
    known.set(scores, found);
  }
  return found;
}

function endsOfTies(scores: Float64Array, order: Uint32Array): Uint32Array {
  const ends = new Uint32Array(order.length);
  let groups = 0;
  let last = Number.NaN;
  for (let i = 0; i < order.length; i++) {
    const score = scores[order[i]];
    if (score !== last && i > 0) ends[groups++] = i;
    last = score;
  }
  if (order.length > 0) ends[groups++] = order.length;
  return ends.slice(0, groups);
}
