/**
 * Area under the ROC curve of rows that are counted in cells of one score each; cells of equal scores are ties. Undefined
 * where there are no positives or no negatives. scikit-learn's `roc_auc_score` with the counts as weights.
 */
export function rocAucOfCells(
  scores: Float64Array,
  positives: Float64Array,
  negatives: Float64Array,
): number | undefined {
  const order = Array.from(scores.keys())
    .filter((k) => positives[k] + negatives[k] > 0)
    .sort((a, b) => scores[a] - scores[b]);
  let area = 0;
  let below = 0;
  let all = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let [tiedPositives, tiedNegatives] = [0, 0];
    for (; end < order.length && scores[order[end]] === scores[order[start]]; end++) {
      tiedPositives += positives[order[end]];
      tiedNegatives += negatives[order[end]];
    }
    area += tiedPositives * (below + tiedNegatives / 2);
    below += tiedNegatives;
    all += tiedPositives;
    start = end;
  }
  return all > 0 && below > 0 ? area / all / below : undefined;
}
