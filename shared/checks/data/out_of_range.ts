import { z } from 'zod';
import { allFromOne, benjaminiHochberg } from '../../stats/index.ts';
import { beyondChance } from './beyond-chance.ts';
import { comparedColumns } from './compared-columns.ts';
import type { DataCheck } from './data-check.ts';
import { isMeasured } from './is-measured.ts';
import { judgedShare, type Said } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { worstFirst } from './worst-first.ts';

const options = beyondChance.extend({
  tolerance: z
    .number()
    .min(0)
    .default(0.1)
    .describe('How far beyond the range a number may lie, as a part of its width'),
});

/** Numbers beyond the training data's smallest and largest. */
export const outOfRange: DataCheck<z.infer<typeof options>> = {
  name: 'out_of_range',
  title: 'Numbers lie in the range of the training data',
  description:
    'Share of rows whose number lies more than a tenth of the training range below its smallest or above its largest number; fails beyond the limit where there are more than a fresh sample of the same source would show (the k largest values of both tables lie all in this one; Benjamini–Hochberg over all columns).',
  scope: 'reference',
  family: 'reference',
  limit: { op: '<=', default: 0.001, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run(context, asked) {
    const compared = await comparedColumns(context, asked);
    if ('skip' in compared) return compared;
    const { table, alpha, rowsShown } = context;
    const columns = compared.columns
      .filter((column) => isMeasured(column, context))
      .flatMap(({ name, before }) => {
        if (!before.numbers) return [];
        const { min, max } = before.numbers;
        const slack = asked.options.tolerance * (max - min);
        return Number.isFinite(slack) ? [{ name, before, min: min - slack, max: max + slack }] : [];
      });
    if (columns.length === 0) return { skip: 'no number is in both tables' };
    const counts = await Promise.all(
      columns.map(({ name, min, max }) => table.measure('below', { column: name, at: [min, max] })),
    );
    const outside = counts.map(({ n, counts: [[below], [, atMost]] }) => ({ n, below, above: n - atMost }));
    const adjusted = benjaminiHochberg(
      columns.map(({ before }, k) => {
        const { n, below, above } = outside[k];
        const m = compared.before.rows - before.missing;
        return Math.min(1, 2 * Math.min(allFromOne(below, n, m), allFromOne(above, n, m)));
      }),
    );
    const found = await Promise.all(
      columns.map(async ({ name, min, max }, k) => {
        const { n, below, above } = outside[k];
        if (n === 0) return [];
        const range = `outside ${bound(min)} to ${bound(max)}`;
        const said: Said = [`lies ${range}`, `lie ${range}`];
        const judged = judgedShare(name, 'out_of_range', below + above, n, asked.limit, said);
        const told = {
          ...judged,
          p: adjusted[k],
          method: `exchangeability; Benjamini–Hochberg over ${columns.length}`,
        };
        const rule = { rule: 'range', column: name, type: 'number', min, max } as const;
        if (judged.status !== 'fail') return [{ finding: told, rule }];
        const rows = await table.failingIds(rule, rowsShown);
        if (!asked.options['beyond-chance'] || adjusted[k] <= alpha)
          return [{ finding: { ...told, rows }, rule }];
        const why = `${judged.why}; a fresh sample may show as many`;
        return [{ finding: { ...told, rows, status: 'pass' as const, why }, rule }];
      }),
    );
    const all = found.flat();
    return worstFirst(
      all.map(({ finding }) => finding),
      `${numberOf(all.length, 'column')} lie in the range of the training data`,
      all.flatMap(({ finding, rule }) => (finding.status === 'fail' ? [rule] : [])),
    );
  },
};

/** A bound that rows are held against, with all its digits. */
function bound(value: number): string {
  return String(Number(value.toPrecision(15))).replace('-', '−');
}
