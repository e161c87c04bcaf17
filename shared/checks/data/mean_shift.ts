import { normal, welch } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import { isMeasured } from './is-measured.ts';
import type { FamilyMember } from './judge-family.ts';
import { momentsOf } from './moments-of.ts';
import { shiftCheck } from './shift-check.ts';

/** Means of numbers against the training data. */
export const meanShift = shiftCheck({
  name: 'mean_shift',
  title: 'Means are those of the training data',
  description:
    "The difference of each number's mean from the training data's in standard deviations (Cohen's d); fails where it is beyond the limit and Welch's t test, Benjamini–Hochberg over all columns, shows it.",
  limit: { op: '<=', default: 0.2, of: 'standard deviations', range: [0, 100] },
  members(compared, context) {
    return compared.columns
      .filter((column) => isMeasured(column, context))
      .flatMap((column): FamilyMember[] => {
        const [a, b] = [momentsOf(column.now, compared.now), momentsOf(column.before, compared.before)];
        if (a.n < 2 || b.n < 2) return [];
        const deviation = Math.sqrt((a.variance + b.variance) / 2);
        const difference = a.mean - b.mean;
        const means = `mean ${written(a.mean)}, ${written(b.mean)} in training`;
        const finding = { subject: column.name, statistic: 'mean_shift', method: "Welch's t test", n: a.n };
        const test = welch(a, b);
        if (!test) {
          // Both are constant: the same value, or another one.
          if (difference === 0) return [{ finding: { ...finding, value: 0, why: means }, effect: 0, p: 1 }];
          const why = `${means}, constant in both`;
          return [{ finding: { ...finding, why }, effect: Number.POSITIVE_INFINITY, p: 0 }];
        }
        const d = difference / deviation;
        const error = Math.hypot(test.standardError / deviation, d / Math.sqrt(2 * (a.n + b.n)));
        const width = normal.quantile(1 - context.alpha / 2) * error;
        return [
          {
            finding: {
              ...finding,
              value: d,
              interval: [d - width, d + width],
              level: 1 - context.alpha,
              why: `${means}: ${written(d)} standard deviations`,
            },
            effect: Math.abs(d),
            p: test.p,
          },
        ];
      });
  },
  nothing: 'no number is in both tables',
  holds: (columns) => `the means of ${columns} are those of the training data`,
});
