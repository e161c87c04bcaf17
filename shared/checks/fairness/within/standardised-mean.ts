import type { Rows } from '../../../data/evaluation.ts';
import { type Estimate, linearised } from '../../../stats/index.ts';

/** One level's rows of a group. */
export interface LevelMean {
  rows: Pick<Rows, 'n' | 'weight' | 'cluster'>;
  /** Of each row what the mean is of. */
  values: Float64Array;
  /** How much the level counts; the same for every group that is compared. */
  weight: number;
}

/** Of so many rows that are tied at one value, the others are those that tell. */
const tiedShare = 1 / 20;

/**
 * A group's mean with the levels weighed as given (direct standardisation), by the guarded t of its rows. Rows deviate from
 * their own level's mean, by √(n ÷ (n − 1)) more, so that levels of two rows are not taken for surer than they are; where a
 * level holds a single row (or cluster) it deviates from the mean of all. Clusters lie in one level each.
 * Throws a RangeError for fewer than 2 rows.
 */
export function standardisedMean(levels: readonly LevelMean[]): Estimate {
  const all = levels.reduce((sum, { weight }) => sum + weight, 0);
  const n = levels.reduce((sum, { rows }) => sum + rows.n, 0);
  const means = levels.map(({ rows, values }) => meanOf(values, rows.weight));
  const value = levels.reduce((sum, { weight }, k) => sum + (weight / all) * means[k].mean, 0);
  const influence = new Float64Array(n);
  const weight = new Float64Array(n);
  const cluster = levels.some(({ rows }) => rows.cluster) ? new Int32Array(n) : undefined;
  let [at, clusters] = [0, 0];
  levels.forEach(({ rows, values, weight: ofLevel }, k) => {
    const { mean, total, units } = means[k];
    const codes = rows.cluster ? 1 + rows.cluster.reduce((most, code) => Math.max(most, code), -1) : units;
    const centre = codes > 1 ? mean : value;
    const factor = codes > 1 ? Math.sqrt(codes / (codes - 1)) : 1;
    for (let i = 0; i < rows.n; i++) {
      influence[at + i] = (values[i] - centre) * factor;
      weight[at + i] = ((rows.weight ? rows.weight[i] : 1) / total) * (ofLevel / all) * n;
      if (cluster && rows.cluster) cluster[at + i] = clusters + rows.cluster[i];
    }
    at += rows.n;
    clusters += codes;
  });
  return linearised({
    value,
    influence,
    weight,
    cluster,
    changed: telling(levels, n),
    method: `${cluster ? 'cluster t' : "Student's t"} of the mean standardised over ${levels.length} levels, guarded for skew`,
  });
}

function meanOf(
  values: Float64Array,
  weight: Float64Array | undefined,
): { mean: number; total: number; units: number } {
  let [sum, total, units] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const w = weight ? weight[i] : 1;
    sum += w * values[i];
    total += w;
    if (w > 0) units++;
  }
  return { mean: sum / total, total, units };
}

/** 1 for rows that are not tied with a twentieth of all: of a mean of many zeros only the others tell how far it spreads. */
function telling(levels: readonly LevelMean[], n: number): Uint8Array {
  const seen = new Map<number, number>();
  let [most, level] = [0, Number.NaN];
  for (const { values } of levels) {
    for (const x of values) {
      const times = (seen.get(x) ?? 0) + 1;
      seen.set(x, times);
      if (times > most) [most, level] = [times, x];
    }
  }
  const isTied = most > 1 && most >= n * tiedShare;
  const changed = new Uint8Array(n);
  let at = 0;
  for (const { values } of levels) for (const x of values) changed[at++] = isTied && x === level ? 0 : 1;
  return changed;
}
