import { z } from 'zod';
import type { InfluenceMetric } from '../metric.ts';
import { scoresOf } from './scores-of.ts';

const options = z.strictObject({
  bins: z.int().min(2).max(1000).default(10).describe('Bins of equal width between 0 and 1'),
});

/**
 * Expected calibration error: the rows are put into bins of equal width by P(positive), closed on the right
 * (0 is in the first), and the distance between share of positives and mean score is averaged over bins by
 * their size. Naeini, Cooper & Hauskrecht (2015). Its influence takes the sign of each bin's gap as known.
 */
export const expected_calibration_error: InfluenceMetric<z.output<typeof options>> = {
  name: 'expected_calibration_error',
  title:
    'Mean distance between P(positive) and the share of positives, in bins of equal width closed on the right',
  kind: 'influence',
  tasks: ['binary'],
  greaterIsBetter: false,
  needs: 'scores',
  options,
  range: [0, 1],
  undefinedWhere: 'there are no rows',
  method: 't on the linearised calibration error (bins of equal width, closed on the right)',
  estimate(rows, role, _, { bins }) {
    const { n, label, weight } = rows;
    const scores = scoresOf(rows, role)[0];
    const gaps = new Float64Array(bins);
    let all = 0;
    for (let i = 0; i < n; i++) {
      const mass = weight ? weight[i] : 1;
      gaps[binOf(scores[i], bins)] += mass * (label[i] - scores[i]);
      all += mass;
    }
    if (!(all > 0)) return { undefined: 'expected_calibration_error is undefined: there are no rows' };
    let value = 0;
    for (let b = 0; b < bins; b++) {
      const gap = gaps[b] / all;
      value += Math.abs(gap);
      gaps[b] = Math.abs(gap) < rounding ? 0 : Math.sign(gap);
    }
    const influence = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      influence[i] = gaps[binOf(scores[i], bins)] * (label[i] - scores[i]) - value;
    }
    return { value, influence };
  },
};

const rounding = 1e-13;

/** Bin b holds b / bins < score ≤ (b + 1) / bins; the corrections are for products that round across an edge. */
function binOf(score: number, bins: number): number {
  let bin = Math.min(bins - 1, Math.max(0, Math.ceil(score * bins) - 1));
  while (bin > 0 && score <= bin / bins) bin--;
  while (bin < bins - 1 && score > (bin + 1) / bins) bin++;
  return bin;
}
