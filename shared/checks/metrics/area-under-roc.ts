import type { Rows } from '../../data/evaluation.ts';
import { ranking } from './ranking.ts';

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
  const isPositive = new Uint8Array(n);
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < n; i++) {
    const mass = weight ? weight[i] : 1;
    if (label[i] === positive) {
      isPositive[i] = 1;
      positives += mass;
    } else {
      negatives += mass;
    }
  }
  if (!(positives > 0 && negatives > 0)) return null;

  const { order, ends } = ranking(scores);
  const influence = new Float64Array(n);
  let area = 0;
  let positivesBelow = 0;
  let negativesBelow = 0;
  let start = 0;
  for (const end of ends) {
    let tiedPositives = 0;
    let tiedNegatives = 0;
    for (let i = start; i < end; i++) {
      const row = order[i];
      const mass = weight ? weight[row] : 1;
      if (isPositive[row]) tiedPositives += mass;
      else tiedNegatives += mass;
    }
    const negativesUnder = (negativesBelow + tiedNegatives / 2) / negatives;
    const positivesOver = 1 - (positivesBelow + tiedPositives / 2) / positives;
    for (let i = start; i < end; i++) {
      const row = order[i];
      influence[row] = isPositive[row] ? negativesUnder : positivesOver;
    }
    area += tiedPositives * negativesUnder;
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    start = end;
  }

  const value = area / positives;
  const ofPositive = (positives + negatives) / positives;
  const ofNegative = (positives + negatives) / negatives;
  for (let i = 0; i < n; i++) {
    influence[i] = (influence[i] - value) * (isPositive[i] ? ofPositive : ofNegative);
  }
  return { value, influence };
}
