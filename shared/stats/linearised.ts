import type { Estimate } from './estimate.ts';
import { tEstimate } from './t-estimate.ts';

export interface Linearised {
  value: number;
  /** Derivative of the value with respect to each row's relative weight; its weighted mean is 0. Finite. */
  influence: Float64Array;
  weight?: Float64Array;
  /** Cluster of each row, as codes 0 … clusters − 1. */
  cluster?: Int32Array;
  /** Stratum of each row, as codes 0 … strata − 1; sizes of strata are taken as given. Left aside where there are clusters. */
  strata?: Int32Array;
  method: string;
}

/** Fewest clusters that carry a verdict; docs/decisions/sparse-differences.md has the simulation. */
const leastClusters = 20;

/**
 * A t interval for any smooth functional of the rows, from its influence values (Taylor linearisation,
 * the infinitesimal jackknife). Rows are independent; or clusters are, with G − 1 degrees of freedom; or
 * rows within strata, with variances S_c / n_c summed as DeLong does and Satterthwaite's degrees of freedom.
 * Throws a RangeError for fewer than 2 rows.
 */
export function linearised({ value, influence, weight, cluster, strata, method }: Linearised): Estimate {
  if (influence.length < 2) throw new RangeError(`linearised needs 2 rows, got ${influence.length}`);
  let total = influence.length;
  const parts = Float64Array.from(influence);
  if (weight) {
    total = 0;
    for (let i = 0; i < parts.length; i++) {
      parts[i] *= weight[i];
      total += weight[i];
    }
  }
  const { variance, df, units } = cluster
    ? ofUnits(sums(parts, cluster))
    : strata
      ? ofStrata(parts, strata)
      : ofUnits(parts);
  const insufficient =
    cluster && units < leastClusters
      ? { reason: `${units} clusters are too few for an interval`, needed: leastClusters }
      : undefined;
  return tEstimate({
    value,
    se: Math.max(Math.sqrt(variance) / total, Number.MIN_VALUE),
    df,
    method,
    n: units,
    insufficient,
  });
}

function sums(parts: Float64Array, cluster: Int32Array): Float64Array {
  let clusters = 0;
  for (const code of cluster) clusters = Math.max(clusters, code + 1);
  const sum = new Float64Array(clusters);
  for (let i = 0; i < parts.length; i++) sum[cluster[i]] += parts[i];
  return sum;
}

/** Variance of the sum of independent units of unknown mean. */
function ofUnits(parts: Float64Array): { variance: number; df: number; units: number } {
  const n = parts.length;
  let sum = 0;
  for (const x of parts) sum += x;
  const mean = sum / n;
  let squares = 0;
  for (const x of parts) squares += (x - mean) ** 2;
  return { variance: (n / (n - 1)) * squares, df: n - 1, units: n };
}

function ofStrata(parts: Float64Array, strata: Int32Array): { variance: number; df: number; units: number } {
  let count = 0;
  for (const code of strata) count = Math.max(count, code + 1);
  const size = new Float64Array(count);
  const mean = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let i = 0; i < parts.length; i++) {
    size[strata[i]]++;
    mean[strata[i]] += parts[i];
  }
  for (let s = 0; s < count; s++) mean[s] /= size[s];
  for (let i = 0; i < parts.length; i++) squares[strata[i]] += (parts[i] - mean[strata[i]]) ** 2;
  let variance = 0;
  let spread = 0;
  for (let s = 0; s < count; s++) {
    if (size[s] < 2) continue;
    const part = (size[s] / (size[s] - 1)) * squares[s];
    variance += part;
    spread += part ** 2 / (size[s] - 1);
  }
  const df = spread > 0 ? variance ** 2 / spread : parts.length - count;
  return { variance, df, units: parts.length };
}
