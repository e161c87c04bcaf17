/**
 * Pearson's correlation of two rows of numbers of one length; undefined where either is constant or there are fewer
 * than two. The sums are of deviations from the means, so that far from zero nothing is lost. SciPy's `pearsonr`.
 */
export function pearson(a: Float64Array, b: Float64Array): number | undefined {
  const n = a.length;
  if (n < 2) return undefined;
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < n; i++) {
    meanA += a[i];
    meanB += b[i];
  }
  meanA /= n;
  meanB /= n;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i] - meanA;
    const y = b[i] - meanB;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  // What is constant but for rounding has no correlation either.
  const scale = 1e-13 * Math.sqrt(n);
  if (!(Math.sqrt(aa) > scale * Math.abs(meanA) && Math.sqrt(bb) > scale * Math.abs(meanB))) return undefined;
  const r = ab / Math.sqrt(aa) / Math.sqrt(bb);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : undefined;
}
