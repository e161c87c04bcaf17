import { profiledQuantiles } from '../../data/profile.ts';
import { kolmogorov } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import { isMeasured } from './is-measured.ts';
import type { FamilyMember } from './judge-family.ts';
import { shiftCheck } from './shift-check.ts';

/** Quantiles of numbers against the training data. */
export const quantileShift = shiftCheck({
  name: 'quantile_shift',
  title: 'Quantiles are those of the training data',
  description:
    "How far the share of rows below a quantile of the training data lies from the quantile's own, at 13 quantiles of each number, ties counted in favour: Kolmogorov and Smirnov's statistic at these points. Fails where it is beyond the limit and their test, Benjamini–Hochberg over all columns, shows it.",
  limit: { op: '<=', default: 0.1, of: 'share of rows', range: [0, 1] },
  async members(compared, context) {
    const columns = compared.columns.filter((column) => isMeasured(column, context));
    const answers = await Promise.all(
      columns.map(({ name, before }) =>
        context.table.measure('below', { column: name, at: before.numbers?.quantiles ?? [] }),
      ),
    );
    return columns.flatMap(({ name, now, before }, k): FamilyMember[] => {
      const { n, counts } = answers[k];
      const m = compared.before.rows - before.missing;
      const there = before.numbers?.quantiles ?? [];
      const here = now.numbers?.quantiles ?? [];
      if (n === 0 || m === 0 || there.length !== profiledQuantiles.length) return [];
      // A quantile of few values lies between two of them.
      const slack = 1 / Math.min(n, m);
      const shifts = profiledQuantiles.map((at, q) => {
        if (here[q] === there[q]) return 0;
        const [less, atMost] = [counts[q][0] / n, counts[q][1] / n];
        return Math.max(0, at - atMost - slack, less - at - slack);
      });
      const value = Math.max(...shifts);
      const q = shifts.indexOf(value);
      const why =
        value === 0
          ? 'no quantile has moved'
          : `quantile ${written(profiledQuantiles[q])} is ${written(here[q])}, ${written(there[q])} in training: ${written(100 * value)} % of the rows have crossed it`;
      return [
        {
          finding: {
            subject: name,
            statistic: 'quantile_shift',
            value,
            method: 'Kolmogorov–Smirnov',
            n,
            why,
          },
          effect: value,
          p: kolmogorov.sf(Math.sqrt((n * m) / (n + m)) * value),
        },
      ];
    });
  },
  nothing: 'no number is in both tables',
  holds: (columns) => `the quantiles of ${columns} are those of the training data`,
});
