/**
 * For each row the mean of `values` over the rows of its group in the other folds, drawn towards their mean over all
 * groups by one row: what a group says of a value that it has not seen. Row i is in fold i modulo `folds`; codes from −1.
 */
export function outOfFoldMeans(codes: Int32Array, values: Float64Array, folds: number): Float64Array {
  const n = codes.length;
  let groups = 0;
  for (let i = 0; i < n; i++) groups = Math.max(groups, codes[i] + 2);
  const sums = new Float64Array(groups * (folds + 1));
  const sizes = new Float64Array(groups * (folds + 1));
  const foldSums = new Float64Array(folds + 1);
  const foldSizes = new Float64Array(folds + 1);
  for (let i = 0; i < n; i++) {
    const group = (codes[i] + 1) * (folds + 1);
    for (const fold of [i % folds, folds]) {
      sums[group + fold] += values[i];
      sizes[group + fold]++;
      foldSums[fold] += values[i];
      foldSizes[fold]++;
    }
  }
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const group = (codes[i] + 1) * (folds + 1);
    const fold = i % folds;
    const rest = foldSizes[folds] - foldSizes[fold];
    const overall = rest > 0 ? (foldSums[folds] - foldSums[fold]) / rest : 0;
    const size = sizes[group + folds] - sizes[group + fold];
    means[i] = (sums[group + folds] - sums[group + fold] + overall) / (size + 1);
  }
  return means;
}
