import { chiSquaredTest, normal } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import type { FamilyMember } from './judge-family.ts';
import { shiftCheck } from './shift-check.ts';

/** Shares of missing values against the training data. */
export const missingShareShift = shiftCheck({
  name: 'missing_share_shift',
  title: 'Values are missing as often as in the training data',
  description:
    "The difference of each column's share of missing values from the training data's; fails where it is beyond the limit and a χ² test, Benjamini–Hochberg over all columns, shows it.",
  limit: { op: '<=', default: 0.05, of: 'share of rows', range: [0, 1] },
  members(compared, context) {
    const [n, m] = [compared.now.rows, compared.before.rows];
    return compared.columns.map(({ name, now, before }): FamilyMember => {
      const [here, there] = [now.missing / n, before.missing / m];
      const value = here - there;
      const width =
        normal.quantile(1 - context.alpha / 2) *
        Math.sqrt((here * (1 - here)) / n + (there * (1 - there)) / m);
      return {
        finding: {
          subject: name,
          statistic: 'missing_share_shift',
          value,
          interval: [Math.max(-1, value - width), Math.min(1, value + width)],
          level: 1 - context.alpha,
          method: 'χ² test',
          n,
          why: `${written(100 * here)} % missing, ${written(100 * there)} % in training`,
        },
        effect: Math.abs(value),
        p:
          chiSquaredTest([
            [now.missing, n - now.missing],
            [before.missing, m - before.missing],
          ])?.p ?? 1,
      };
    });
  },
  nothing: 'no column is in both tables',
  holds: (columns) => `values of ${columns} are missing as often as in the training data`,
});
