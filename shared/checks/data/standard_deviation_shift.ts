import { spreadRatio } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import { isMeasured } from './is-measured.ts';
import type { FamilyMember } from './judge-family.ts';
import { momentsOf } from './moments-of.ts';
import { shiftCheck } from './shift-check.ts';

/** Standard deviations of numbers against the training data. */
export const standardDeviationShift = shiftCheck({
  name: 'standard_deviation_shift',
  title: 'Numbers spread as in the training data',
  description:
    'How many times as large the larger of the two standard deviations is, of each number; fails where it is beyond the limit and a test with the kurtosis of the data (Bonett 2006), Benjamini–Hochberg over all columns, shows it.',
  limit: { op: '<=', default: 1.5, of: 'larger over smaller standard deviation', range: [1, 1000] },
  async members(compared, context) {
    const columns = compared.columns.filter((column) => isMeasured(column, context));
    const kurtoses = await Promise.all(
      columns.map(({ name }) => context.table.measure('kurtosis', { column: name })),
    );
    return columns.flatMap((column, k): FamilyMember[] => {
      const [a, b] = [momentsOf(column.now, compared.now), momentsOf(column.before, compared.before)];
      if (a.n < 4 || b.n < 4) return [];
      const [now, before] = [Math.sqrt(a.variance), Math.sqrt(b.variance)];
      const kurtosis = Math.max(kurtoses[k] ?? 3, column.before.numbers?.kurtosis ?? 3);
      const deviations = `standard deviation ${written(now)}, ${written(before)} in training`;
      const finding = {
        subject: column.name,
        statistic: 'standard_deviation_shift',
        method: 'log ratio with kurtosis (Bonett)',
        n: a.n,
        why: deviations,
      };
      const test = spreadRatio(
        { n: a.n, standardDeviation: now, kurtosis },
        { n: b.n, standardDeviation: before, kurtosis },
      );
      // What is constant in one of them is told by other checks.
      if (!test) return [];
      const larger = Math.max(test.ratio, 1 / test.ratio);
      const [low, high] = test.interval(1 - context.alpha);
      return [
        {
          finding: {
            ...finding,
            value: larger,
            interval: test.ratio >= 1 ? [low, high] : [1 / high, 1 / low],
            level: 1 - context.alpha,
          },
          effect: larger,
          p: test.p,
        },
      ];
    });
  },
  nothing: 'no number is in both tables',
  holds: (columns) => `${columns} spread as in the training data`,
});
