import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { inputColumns } from './input-columns.ts';
import { numberOf } from './number-of.ts';
import { type ColumnSample, sampleOfTable } from './sample-of-table.ts';
import { valueCounts } from './value-counts.ts';

/** Rows that are needed before it means anything that all values differ. */
const fewest = 100;

/** Pairs of equal whole numbers that chance makes, at the least, where fewer than a quarter of them are there. */
const surprising = 10;

/** Names of columns that name rows. */
const idName =
  /(^|[\s_.-])(id|ids|uid|uuid|guid|key|pk|nr|no|num|number|code|hash|token)$|[a-z](Id|ID|Uuid|UUID|Key)$/i;

/** Texts with as many words as a sentence are no names of rows. */
function isCode({ levels = [] }: ColumnSample): boolean {
  const texts = levels.filter((text) => text.length <= 64 && !/\S\s+\S/.test(text)).length;
  return texts >= 0.9 * levels.length;
}

/** Whole numbers of a column, or texts of digits; undefined where it holds others. */
function wholeNumbers({ numbers, levels }: ColumnSample): Float64Array | undefined {
  if (numbers) return numbers.filter(Number.isFinite);
  if (!levels?.every((text) => /^[0-9]{1,15}$/.test(text))) return undefined;
  return Float64Array.from(levels, Number);
}

/** Pairs of equal numbers that chance makes among so many rows, were the numbers spread evenly over their range. */
function pairsByChance(numbers: Float64Array, rows: number): number {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return rows ** 2 / (2 * (greatest - least + 1));
}

/** Features that name their row. */
export const identifierColumns: DataCheck = {
  name: 'identifier_columns',
  title: 'No feature names its row',
  description:
    'Share of rows whose value no other row has, in features of texts without words and of whole numbers: a model learns the row by heart from such a column. Free texts, numbers with decimals, dates, and whole numbers that differ no more than chance makes them are left out unless the column is named like an id.',
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: 0.95, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns, seed }, asked) {
    if (table.rows < fewest) return { skip: `fewer than ${fewest} rows may well differ all` };
    const features = inputColumns(table, columns, asked).filter(
      ({ kind }) => kind === 'text' || kind === 'integer',
    );
    if (features.length === 0) return { skip: 'no feature holds texts or whole numbers' };
    const { columns: samples } = await sampleOfTable(table, seed);
    const suspects = features.flatMap(({ name, kind }) => {
      const sample = samples.get(name) ?? {};
      const counts = valueCounts(sample);
      const n = counts.reduce((sum, [, count]) => sum + count, 0);
      if (n < fewest || counts.length < 0.95 * n) return [];
      const numbers = idName.test(name) ? undefined : wholeNumbers(sample);
      const chance = numbers && pairsByChance(numbers, table.rows);
      if (chance !== undefined && chance < surprising) return [];
      return chance === undefined && kind === 'text' && !isCode(sample) ? [] : [{ name, chance }];
    });
    const repeated = await Promise.all(
      suspects.map(({ name }) => table.measure('repeatedRows', { columns: [name], by: 'values', most: 0 })),
    );
    const missing = await Promise.all(suspects.map(({ name }) => table.measure('missing', { column: name })));
    const found = new Map(
      suspects.flatMap(({ name, chance }, k): [string, Finding][] => {
        if (chance !== undefined && repeated[k].repeats > chance / 4) return [];
        const gaps = missing[k] > 1 ? missing[k] : 0;
        const unique = table.rows - missing[k] - Math.max(0, repeated[k].rows - gaps);
        const n = table.rows - missing[k];
        const value = unique / n;
        const finding = { subject: name, statistic: 'unique_share', value, n };
        const told = `${counted(unique)} of ${numberOf(n, 'value')} are there once`;
        if (asked.limit === undefined) return [[name, { ...finding, why: told }]];
        const isWithin = value <= asked.limit;
        const why = `${told}, ${isWithin ? 'at most' : 'more than'} ${written(100 * asked.limit)} %`;
        const status = isWithin ? 'pass' : 'fail';
        return [[name, { ...finding, limit: { op: '<=', value: asked.limit }, status, why }]];
      }),
    );
    const findings = features.map(
      ({ name }): Finding =>
        found.get(name) ?? {
          subject: name,
          statistic: 'unique_share',
          n: table.rows,
          status: 'pass',
          why: 'holds values that several rows share, words, or numbers that differ by chance',
        },
    );
    return foundInColumns(findings, `none of ${numberOf(features.length, 'feature')} names its row`);
  },
};
