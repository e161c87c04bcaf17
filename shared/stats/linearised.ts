import type { Estimate } from './estimate.ts';
import { type Extent, extentOf } from './extent.ts';
import { guardedT, leastChanged, type Stratum } from './guarded-t.ts';

export interface Linearised {
  value: number;
  /** Derivative of the value with respect to each row's relative weight; its weighted mean is 0. Finite. */
  influence: Float64Array;
  /** Of `influence`, where its mean is not 0. Only of rows that are independent and count alike. */
  extent?: Extent;
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
  const { value, influence, cluster, method, reach } = design;
  const n = influence.length;
  if (n < 2) throw new RangeError(`linearised needs 2 rows, got ${n}`);
  const stratum = cluster ? undefined : design.strata;
  const levels = levelsOf(design, stratum);
  const { parts, total, heaviest, changed, changedIn, below, above } = cluster
    ? clustered(design, cluster, levels)
    : stratum || design.weight
      ? independent(design, stratum, levels)
      : alike(design, levels);
  const units = parts.length;
  return guardedT({
    value,
    strata: stratum
      ? split(parts, stratum, levels.of)
      : [
          {
            parts,
            level: (levels.of[0] * total) / units,
            ...(parts === influence && { extent: levels.extent }),
          },
        ],
    total,
    changed,
    fewestChanged: Math.min(changed, ...changedIn),
    below,
    above,
    reach: reach === undefined ? undefined : (reach * heaviest * units) / total,
    unit: cluster ? 'clusters' : 'rows',
    method,
  });
}

interface Levels {
  /** Of each stratum. */
  of: number[];
  /** From which a row's change is told, in each stratum. */
  from: number[];
  /** Influences no farther apart are taken as equal. */
  near: number;
  /** Of all influences. */
  extent: Extent;
}

interface Units {
  /** Sum of weight × influence over each unit's rows. */
  parts: Float64Array;
  total: number;
  heaviest: number;
  changed: number;
  changedIn: number[];
  below: number;
  above: number;
}

/** Each row is a unit, and counts as much as any other. */
function alike({ influence, changed: given }: Linearised, { from: [level], near }: Levels): Units {
  const n = influence.length;
  let [changed, below, above] = [0, 0, 0];
  // What has changed beyond the fewest that are asked for makes no difference.
  for (let i = 0; i < n && changed < leastChanged; i++) {
    const change = influence[i] - level;
    if (!(given ? given[i] === 1 : Math.abs(change) > near)) continue;
    changed++;
    if (change < 0) below++;
    else if (change > 0) above++;
  }
  return { parts: influence, total: n, heaviest: 1, changed, changedIn: [changed], below, above };
}

/** Each row is a unit, by its weight or within its stratum. */
function independent(
  { influence, weight, changed: given }: Linearised,
  stratum: Int32Array | undefined,
  { from, near }: Levels,
): Units {
  const n = influence.length;
  const parts = weight ? new Float64Array(n) : influence;
  const changedIn = from.map(() => 0);
  let [total, heaviest, changed, below, above] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i] : 1;
    const s = stratum ? stratum[i] : 0;
    const change = influence[i] - from[s];
    if (weight) parts[i] = w * influence[i];
    total += w;
    if (w > heaviest) heaviest = w;
    if (!(w > 0 && (given ? given[i] === 1 : Math.abs(change) > near))) continue;
    changed++;
    changedIn[s]++;
    if (change < 0) below++;
    else if (change > 0) above++;
  }
  return { parts, total, heaviest, changed, changedIn, below, above };
}

/** The rows of one cluster are one unit. */
function clustered(
  { influence, weight, changed: given }: Linearised,
  cluster: Int32Array,
  { from, near }: Levels,
): Units {
  const units = 1 + cluster.reduce((most, code) => Math.max(most, code), 0);
  const parts = new Float64Array(units);
  const moved = new Float64Array(units);
  const mass = new Float64Array(units);
  const touched = new Uint8Array(units);
  let total = 0;
  for (let i = 0; i < influence.length; i++) {
    const w = weight ? weight[i] : 1;
    const unit = cluster[i];
    const change = influence[i] - from[0];
    parts[unit] += w * influence[i];
    mass[unit] += w;
    total += w;
    if (w > 0 && (given ? given[i] === 1 : Math.abs(change) > near)) {
      touched[unit] = 1;
      moved[unit] += w * change;
    }
  }
  let [heaviest, changed, below, above] = [0, 0, 0, 0];
  for (let unit = 0; unit < units; unit++) {
    changed += touched[unit];
    if (moved[unit] < 0) below++;
    if (moved[unit] > 0) above++;
    if (mass[unit] > heaviest) heaviest = mass[unit];
  }
  return { parts, total, heaviest, changed, changedIn: [changed], below, above };
}

function split(parts: Float64Array, stratum: Int32Array, levels: readonly number[]): Stratum[] {
  return byStratum(parts, stratum, levels.length).map((own, s) => ({ parts: own, level: levels[s] }));
}

/** The values of each stratum, in their order. */
function byStratum(values: Float64Array, stratum: Int32Array, strata: number): Float64Array[] {
  const sizes = new Int32Array(strata);
  for (let i = 0; i < stratum.length; i++) sizes[stratum[i]]++;
  const parts = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let i = 0; i < stratum.length; i++) {
    const s = stratum[i];
    parts[s][sizes[s]++] = values[i];
  }
  return parts;
}

/**
 * The influence of a row on which nothing happened, in each stratum: the value at which at least a twentieth of
 * its rows are tied, up to rounding, or else the mean. Looked for at 101 places, so that it costs O(n). Of a difference
 * in which no rows are tied changes are told from its value's opposite, the influence of a row without a difference.
 */
function levelsOf({ influence, value, extent: given, reach }: Linearised, stratum?: Int32Array): Levels {
  const extent = given ?? extentOf(influence);
  const mean = given ? given.sum / influence.length : 0;
  const near = Math.max(extent.greatest - mean, mean - extent.least) * 1e-10;
  if (!stratum) {
    const { level, isTied } = levelOf(influence, near, extent);
    return { of: [level], from: [isTied || reach === undefined ? level : mean - value], near, extent };
  }
  let last = 0;
  for (let i = 0; i < stratum.length; i++) last = Math.max(last, stratum[i]);
  const of = byStratum(influence, stratum, last + 1).map(
    (values) => levelOf(values, near, extentOf(values)).level,
  );
  return { of, from: of, near, extent };
}

function levelOf(values: Float64Array, near: number, { sum }: Extent): { level: number; isTied: boolean } {
  const n = values.length;
  const places = Math.min(n, 101);
  const seen = Float64Array.from({ length: places }, (_, k) => values[Math.floor((k * n) / places)]);
  const mean = sum / n;
  let level = 0;
  let most = 0;
  for (const candidate of seen) {
    let ties = 0;
    for (let k = 0; k < places; k++) if (Math.abs(seen[k] - candidate) <= near) ties++;
    // Of levels with as many rows the one nearest the mean, then the higher: the order of the rows is not to choose.
    const closer = Math.abs(level - mean) - Math.abs(candidate - mean);
    if (ties > most || (ties === most && (closer > near || (closer >= -near && candidate > level)))) {
      most = ties;
      level = candidate;
    }
  }
  if (most > 1) {
    let tied = 0;
    for (let i = 0; i < n; i++) if (Math.abs(values[i] - level) <= near) tied++;
    if (tied >= n / 20) return { level, isTied: true };
  }
  return { level: mean, isTied: false };
}
