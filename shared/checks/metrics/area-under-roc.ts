import type { Rows } from '../../data/evaluation.ts';
import { ascendingOrder } from './ascending-order.ts';

/**
 * Area under the ROC curve of the rows with label `positive` against all others, and each row's influence
 * on it by its placement among the rows of the other side (midranks for ties). Null where one side is
 * empty. DeLong, DeLong & Clarke-Pearson (1988); Sun & Xu (2014).
 */
export function areaUnderRoc(
  { n, label, weight }: Pick<Rows, 'n' | 'label' | 'weight'>,
  scores: Float64Array,
  positive: number,
): { value: number; influence: Float64Array } | null {
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < n; i++) {
    if (label[i] === positive) positives += weight ? weight[i] : 1;
    else negatives += weight ? weight[i] : 1;
  }
  if (!(positives > 0 && negatives > 0)) return null;

  const order = ascendingOrder(scores);
  const influence = new Float64Array(n);
  let area = 0;
  let positivesBelow = 0;
  let negativesBelow = 0;
  for (let start = 0; start < n; ) {
    const score = scores[order[start]];
    let tiedPositives = 0;
    let tiedNegatives = 0;
    let end = start;
    for (; end < n && scores[order[end]] === score; end++) {
      const row = order[end];
      const mass = weight ? weight[row] : 1;
      if (label[row] === positive) tiedPositives += mass;
      else tiedNegatives += mass;
    }
    const negativesUnder = (negativesBelow + tiedNegatives / 2) / negatives;
    const positivesOver = 1 - (positivesBelow + tiedPositives / 2) / positives;
    for (let i = start; i < end; i++) {
      const row = order[i];
      influence[row] = label[row] === positive ? negativesUnder : positivesOver;
    }
    area += tiedPositives * negativesUnder;
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    start = end;
  }

  const value = area / positives;
  const all = positives + negatives;
  for (let i = 0; i < n; i++) {
    influence[i] = (influence[i] - value) * (all / (label[i] === positive ? positives : negatives));
  }
  return { value, influence };
}
