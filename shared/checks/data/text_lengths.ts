import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare, type Said } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { sharesInColumns } from './shares-in-columns.ts';
import { valueCounts } from './value-counts.ts';

const options = z.strictObject({
  'inner-share': z.number().gt(0).lt(1).default(0.94).describe('Share of the texts whose lengths are normal'),
  factor: z
    .number()
    .positive()
    .default(4)
    .describe('How many times the width of the normal lengths a length may lie beyond them'),
});

/** Different texts of a sample that a column must have, and their share: with fewer it holds categories. */
const fewest = 100;
const fewestShare = 0.01;

type Lengths = readonly (readonly [number, number])[];

/** The length that this share of texts does not exceed. */
function quantile(lengths: Lengths, n: number, share: number): number {
  let seen = 0;
  for (const [length, count] of lengths) {
    seen += count;
    if (seen >= share * n) return length;
  }
  return lengths[lengths.length - 1][0];
}

/**
 * The lengths beyond which a text is odd: the inner quantiles and `factor` times the distance between them, or, where
 * lengths spread by factors rather than by steps, as those of free texts do, their ratio.
 */
function bounds(lengths: Lengths, n: number, inner: number, factor: number): { min: number; max: number } {
  const low = quantile(lengths, n, (1 - inner) / 2);
  const high = quantile(lengths, n, (1 + inner) / 2);
  const width = factor * Math.max(1, high - low);
  return {
    min: Math.max(0, Math.min(low - width, Math.floor((low * low) / high))),
    max: Math.max(high + width, Math.ceil((high * high) / Math.max(1, low))),
  };
}

/** Texts far shorter or longer than nearly all others of their column. */
export const textLengths: DataCheck<z.infer<typeof options>> = {
  name: 'text_lengths',
  title: 'Texts are about as long as the others',
  description:
    'Share of texts whose length lies further from the inner 94 % of lengths than four times their width, and than their ratio; after deepchecks’ StringLengthOutOfBounds. Columns with fewer than 100 different texts are left out.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of texts', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run({ table, rowsShown, seed }, asked) {
    const texts = chosenColumns(table, asked).filter(({ kind }) => kind === 'text');
    if (texts.length === 0) return { skip: 'no column holds texts' };
    const { columns: samples } = await sampleOfTable(table, seed);
    const columns = texts.filter(({ name }) => {
      const counts = valueCounts(samples.get(name) ?? {});
      const n = counts.reduce((sum, [, count]) => sum + count, 0);
      return counts.length >= Math.max(fewest, fewestShare * n);
    });
    if (columns.length === 0) return { skip: `no column has ${fewest} different texts` };
    const lengths = await Promise.all(
      columns.map(({ name: column }) => table.measure('textLengths', { column })),
    );
    const rules: RowRule[] = [];
    const findings = await Promise.all(
      columns.map(async ({ name }, k): Promise<Finding> => {
        const n = lengths[k].reduce((sum, [, count]) => sum + count, 0);
        const { min, max } = bounds(lengths[k], n, asked.options['inner-share'], asked.options.factor);
        const odd = lengths[k].filter(([length]) => length < min || length > max);
        const rows = odd.reduce((sum, [, count]) => sum + count, 0);
        const bound = `${min > 0 ? `fewer than ${counted(min)} or ` : ''}more than ${counted(max)} characters`;
        const said: Said = [`has ${bound}`, `have ${bound}`];
        const finding = judgedShare(name, 'text_lengths', rows, n, asked.limit, said, 'text');
        const shortest = counted(lengths[k][0][0]);
        const longest = counted(lengths[k][lengths[k].length - 1][0]);
        const why = `${finding.why}; the texts have ${shortest} to ${longest}`;
        if (finding.status !== 'fail') return { ...finding, why };
        const rule: RowRule = { rule: 'length', column: name, min, max };
        rules.push(rule);
        return { ...finding, why, rows: await table.failingIds(rule, rowsShown) };
      }),
    );
    return sharesInColumns(
      findings,
      `no text in ${numberOf(columns.length, 'column')} is far longer or shorter than the others`,
      rules,
    );
  },
};
