import { comparedColumns } from './compared-columns.ts';
import type { DataCheck } from './data-check.ts';
import { isCategory } from './is-category.ts';
import { judgeFamily } from './judge-family.ts';
import { numberOf } from './number-of.ts';
import { shareShift } from './share-shift.ts';
import { worstFirst } from './worst-first.ts';

/** Shares of categories against the training data. */
export const categoryShares: DataCheck = {
  name: 'category_shares',
  title: 'Categories have the shares of the training data',
  description:
    'The share of the category that moved most, in every column of categories (texts and booleans; whole numbers where `columns` names them) (L∞, as TFDV has it); fails where it is beyond the limit and a χ² test over all categories, Benjamini–Hochberg over all columns, shows it. The label has a check of its own.',
  scope: 'reference',
  family: 'reference',
  limit: { op: '<=', default: 0.1, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run(context, asked) {
    const compared = await comparedColumns(context, asked);
    if ('skip' in compared) return compared;
    const members = compared.columns.flatMap(({ name, now, before }) => {
      if (name === context.columns.label || !isCategory(before, asked.columns)) return [];
      return shareShift('category_shares', now, before, context.alpha) ?? [];
    });
    if (members.length === 0) return { skip: 'no column of categories is in both tables' };
    const findings = judgeFamily(members, asked.limit, context.alpha);
    return worstFirst(
      findings,
      `the categories of ${numberOf(members.length, 'column')} have the shares of the training data`,
    );
  },
};
