import { comparedColumns } from './compared-columns.ts';
import type { DataCheck } from './data-check.ts';
import { isClass } from './is-class.ts';
import { judgeFamily } from './judge-family.ts';
import { shareShift } from './share-shift.ts';
import { worstFirst } from './worst-first.ts';

/** Shares of the classes against the training data. */
export const labelShares: DataCheck = {
  name: 'label_shares',
  title: 'Classes have the shares of the training data',
  description:
    'The share of the class that moved most from the training data; fails where it is beyond the limit and a χ² test over all classes shows it.',
  scope: 'reference',
  family: 'split',
  limit: { op: '<=', default: 0.1, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run(context, asked) {
    const { label } = context.columns;
    if (label === undefined) return { skip: 'columns.label names no label' };
    const compared = await comparedColumns(context, asked);
    if ('skip' in compared) return compared;
    const column = compared.columns.find(({ name }) => name === label);
    if (!column) return { skip: `${JSON.stringify(label)} is not in both tables` };
    if (!isClass(column.before, context.task)) return { skip: 'the label is no class' };
    const member = shareShift('label_shares', column.now, column.before, context.alpha);
    if (!member) return { skip: 'a table has no label' };
    const [finding] = judgeFamily([member], asked.limit, context.alpha);
    return worstFirst([finding], finding.why ?? '');
  },
};
