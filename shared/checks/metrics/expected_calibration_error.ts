import { z } from 'zod';
import type { InfluenceMetric } from '../metric.ts';
import { calibrationBias } from './calibration-bias.ts';
import { calibrationGaps } from './calibration-gaps.ts';
import { scoresOf } from './scores-of.ts';

const options = z.strictObject({
  bins: z.int().min(2).max(1000).default(10).describe('Bins of equal width between 0 and 1'),
});

/**
 * Expected calibration error: the rows are put into bins of equal width by P(positive), closed on the right
 * (0 is in the first), and the distance between share of positives and mean score is averaged over bins by
 * their size. Naeini, Cooper & Hauskrecht (2015). It is too large on average, the more so the better the
 * model is calibrated; the influence takes the sign of each bin's gap as known, and `allowance` makes up for it.
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
    const { label } = rows;
    const score = scoresOf(rows, role)[0];
    const { bin, gap } = calibrationGaps(rows, role, bins);
    const value = gap.reduce((sum, g) => sum + Math.abs(g), 0);
    if (Number.isNaN(value))
      return { undefined: 'expected_calibration_error is undefined: there are no rows' };
    const sign = gap.map(Math.sign);
    const influence = new Float64Array(rows.n);
    for (let i = 0; i < influence.length; i++) influence[i] = sign[bin[i]] * (label[i] - score[i]) - value;
    return { value, influence };
  },
  sufficient({ n }, _, { bins }) {
    if (n >= 10 * bins) return { ok: true };
    return { ok: false, reason: `${n} rows are fewer than 10 for each of ${bins} bins`, needed: 10 * bins };
  },
  allowance: (rows, a, b, _, { bins }) => calibrationBias(rows, a, b, bins),
};
