import type { Estimate } from './estimate.ts';
import { guardedT, type Stratum } from './guarded-t.ts';

export interface Linearised {
  value: number;
  /** Derivative of the value with respect to each row's relative weight; its weighted mean is 0. Finite. */
  influence: Float64Array;
  weight?: Float64Array;
  /** Cluster of each row, as codes 0 … clusters − 1. */
  cluster?: Int32Array;
  /** Stratum of each row, as codes 0 … strata − 1; sizes of strata are taken as given. Left aside where there are clusters. */
  strata?: Int32Array;
  /** Of differences: how far one row's influence could move at most (`spread` of the two models' influences). See guardedT. */
  reach?: number;
  /**
   * Of differences: 1 for rows on which the two models' outputs differ. To be given where a row's influence can
   * move without its own output moving (ranks do so); elsewhere unchanged rows are told by their equal influence.
   */
  changed?: Uint8Array;
  method: string;
}

/**
 * A t interval for any smooth functional of the rows, from its influence values (Taylor linearisation,
 * the infinitesimal jackknife), with the guard for sparse and skewed influences (see guardedT). Rows are
 * independent; or clusters are, with G − 1 degrees of freedom; or rows within strata, with variances
 * S_c / n_c summed as DeLong does and Satterthwaite's degrees of freedom.
 * Throws a RangeError for fewer than 2 rows.
 * DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988) 837–845; Obuchowski, Biometrics 53 (1997) 567–578.
 */
export function linearised(design: Linearised): Estimate {
  const { value, influence, weight, cluster, method, reach } = design;
  const n = influence.length;
  if (n < 2) throw new RangeError(`linearised needs 2 rows, got ${n}`);
  const stratum = cluster ? undefined : design.strata;
  const levels = levelsOf(influence, stratum);
  const { near } = levels;

  // Rows become units: themselves, or their clusters.
  const units = cluster ? 1 + cluster.reduce((most, code) => Math.max(most, code), 0) : n;
  const parts = new Float64Array(units);
  const moved = new Float64Array(units);
  const mass = new Float64Array(units);
  const touched = new Uint8Array(units);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i] : 1;
    const unit = cluster ? cluster[i] : i;
    const change = influence[i] - levels.of[stratum ? stratum[i] : 0];
    parts[unit] += w * influence[i];
    mass[unit] += w;
    total += w;
    if (w > 0 && (design.changed ? design.changed[i] === 1 : Math.abs(change) > near)) {
      touched[unit] = 1;
      moved[unit] += w * change;
    }
  }
  let changed = 0;
  let below = 0;
  let above = 0;
  let heaviest = 0;
  const changedIn = new Float64Array(levels.of.length);
  for (let unit = 0; unit < units; unit++) {
    if (touched[unit]) {
      changed++;
      changedIn[stratum ? stratum[unit] : 0]++;
    }
    if (moved[unit] < 0) below++;
    if (moved[unit] > 0) above++;
    if (mass[unit] > heaviest) heaviest = mass[unit];
  }
  return guardedT({
    value,
    strata: stratum ? split(parts, stratum, levels.of) : [{ parts, level: (levels.of[0] * total) / units }],
    total,
    changed,
    fewestChanged: changedIn.reduce((least, count) => Math.min(least, count), changed),
    below,
    above,
    reach: reach === undefined ? undefined : (reach * heaviest * units) / total,
    unit: cluster ? 'clusters' : 'rows',
    method,
  });
}

function split(parts: Float64Array, stratum: Int32Array, levels: readonly number[]): Stratum[] {
  return levels.map((level, s) => ({ parts: parts.filter((_, i) => stratum[i] === s), level }));
}

/**
 * The influence of a row on which nothing happened, in each stratum: the value at which at least a twentieth of
 * its rows are tied, up to rounding, or else the mean. Looked for at 101 places, so that it costs O(n).
 */
function levelsOf(influence: Float64Array, stratum?: Int32Array): { of: number[]; near: number } {
  let largest = 0;
  for (const x of influence) largest = Math.max(largest, Math.abs(x));
  const near = largest * 1e-10;
  if (!stratum) return { of: [levelOf(influence, near)], near };
  const strata = 1 + stratum.reduce((most, code) => Math.max(most, code), 0);
  const within = Array.from({ length: strata }, (_, s) => influence.filter((_, i) => stratum[i] === s));
  return { of: within.map((values) => levelOf(values, near)), near };
}

function levelOf(values: Float64Array, near: number): number {
  const n = values.length;
  const places = Math.min(n, 101);
  const seen = Array.from({ length: places }, (_, k) => values[Math.floor((k * n) / places)]);
  let level = 0;
  let most = 0;
  for (const candidate of seen) {
    const ties = seen.filter((x) => Math.abs(x - candidate) <= near).length;
    if (ties > most) {
      most = ties;
      level = candidate;
    }
  }
  let tied = 0;
  let sum = 0;
  for (const value of values) {
    if (Math.abs(value - level) <= near) tied++;
    sum += value;
  }
  return most > 1 && tied >= n / 20 ? level : sum / n;
}
