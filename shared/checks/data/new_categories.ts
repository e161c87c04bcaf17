import { benjaminiHochberg } from '../../stats/index.ts';
import { type BeyondChance, beyondChance } from './beyond-chance.ts';
import { comparedColumns } from './compared-columns.ts';
import type { DataCheck } from './data-check.ts';
import { isCategory } from './is-category.ts';
import { judgedShare } from './judged-share.ts';
import { listedValues } from './listed-values.ts';
import { numberOf } from './number-of.ts';
import { unknownValues } from './unknown-values.ts';
import { worstFirst } from './worst-first.ts';

/** Categories that the training data does not know. */
export const newCategories: DataCheck<BeyondChance> = {
  name: 'new_categories',
  title: 'Training knows every category',
  description:
    'Share of rows whose category the training data does not have, in every column of categories (texts and booleans; whole numbers where `columns` names them); fails beyond the limit where there are more than a fresh sample of the same source would show (each value is equally likely to lie in any row of both tables; Benjamini–Hochberg over all columns).',
  scope: 'reference',
  family: 'reference',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  options: beyondChance,
  async run(context, asked) {
    const compared = await comparedColumns(context, asked);
    if ('skip' in compared) return compared;
    const { table, columns, alpha, rowsShown } = context;
    const unknown = compared.columns
      .filter(({ name, before }) => name !== columns.label && isCategory(before, asked.columns))
      .map(({ now, before }) => ({ name: now.name, ...unknownValues(now, before, compared) }));
    if (unknown.length === 0) return { skip: 'no column of categories is in both tables' };
    const adjusted = benjaminiHochberg(unknown.map(({ p }) => p));
    const found = await Promise.all(
      unknown.map(async ({ name, rule, values }, k) => {
        const failing = await table.failing(rule);
        const judged = judgedShare(name, 'new_categories', failing, table.rows, asked.limit, [
          'has a category that training does not know',
          'have a category that training does not know',
        ]);
        const listed = values.length > 0 ? `, as ${listedValues(values)}` : '';
        const isChance = asked.options['beyond-chance'] && adjusted[k] > alpha;
        const told = {
          ...judged,
          p: adjusted[k],
          method: `exchangeability; Benjamini–Hochberg over ${unknown.length}`,
          why: `${judged.why}${listed}`,
        };
        if (judged.status !== 'fail') return { finding: told, rule };
        const rows = await table.failingIds(rule, rowsShown);
        if (!isChance) return { finding: { ...told, rows }, rule };
        const why = `${told.why}; a fresh sample may show as many`;
        return { finding: { ...told, rows, status: 'pass' as const, why }, rule };
      }),
    );
    return worstFirst(
      found.map(({ finding }) => finding),
      `training knows the categories of ${numberOf(found.length, 'column')}`,
      found.flatMap(({ finding, rule }) => (finding.status === 'fail' ? [rule] : [])),
    );
  },
};
