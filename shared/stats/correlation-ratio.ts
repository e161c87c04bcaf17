import { fDistribution } from './f-distribution.ts';

/**
 * How much of a number's variance lies between groups: η², η its root, and the F test's p-value that all groups have one
 * mean. `codes` from 0, −1 for rows without a group. Undefined with fewer than two groups, no more rows than groups, or
 * a constant number. The p-value is SciPy's `f_oneway`.
 */
export function correlationRatio(
  codes: Int32Array,
  values: Float64Array,
): { etaSquared: number; epsilonSquared: number; p: number; n: number; groups: number } | undefined {
  const sums: number[] = [];
  const sizes: number[] = [];
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const code = codes[i];
    if (code < 0 || Number.isNaN(values[i])) continue;
    while (sums.length <= code) {
      sums.push(0);
      sizes.push(0);
    }
    sums[code] += values[i];
    sizes[code]++;
    sum += values[i];
    n++;
  }
  const groups = sizes.filter((size) => size > 0).length;
  if (groups < 2 || n <= groups) return undefined;
  const mean = sum / n;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (codes[i] >= 0 && !Number.isNaN(values[i])) total += (values[i] - mean) ** 2;
  }
  if (!(Math.sqrt(total) > 1e-13 * Math.sqrt(n) * Math.abs(mean))) return undefined;
  let between = 0;
  sums.forEach((groupSum, k) => {
    if (sizes[k] > 0) between += sizes[k] * (groupSum / sizes[k] - mean) ** 2;
  });
  const etaSquared = Math.min(1, between / total);
  const within = n - groups;
  const f = etaSquared / (groups - 1) / ((1 - etaSquared) / within);
  return {
    etaSquared,
    epsilonSquared: Math.max(0, 1 - ((1 - etaSquared) * (n - 1)) / within),
    p: etaSquared === 1 ? 0 : fDistribution.sf(f, groups - 1, within),
    n,
    groups,
  };
}
