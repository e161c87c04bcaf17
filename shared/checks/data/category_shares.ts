import { isCategory } from './is-category.ts';
import { shareShift } from './share-shift.ts';
import { shiftCheck } from './shift-check.ts';

/** Shares of categories against the training data. */
export const categoryShares = shiftCheck({
  name: 'category_shares',
  title: 'Categories have the shares of the training data',
  description:
    'The share of the category that moved most, in every column of categories (texts and booleans; whole numbers where `columns` names them) (L∞, as TFDV has it); fails where it is beyond the limit and a χ² test over all categories, Benjamini–Hochberg over all columns, shows it. The label has a check of its own.',
  limit: { op: '<=', default: 0.1, of: 'share of rows', range: [0, 1] },
  members(compared, context, asked) {
    return compared.columns.flatMap(({ name, now, before }) => {
      if (name === context.columns.label || !isCategory(before, asked.columns)) return [];
      return shareShift('category_shares', now, before, context.alpha) ?? [];
    });
  },
  nothing: 'no column of categories is in both tables',
  holds: (columns) => `the categories of ${columns} have the shares of the training data`,
});
