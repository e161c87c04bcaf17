import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { sharesInColumns } from './shares-in-columns.ts';
import { shownValue } from './shown-value.ts';
import { valueCounts } from './value-counts.ts';

/** Texts of a column that are grouped at most. */
const mostGroups = 100;

/** Columns whose sample holds more distinct texts than this share of its rows hold free texts, not categories. */
const mostDistinct = 0.5;

/** What spaces around a text hide is told by `padded_values`. */
function unpadded(text: string): string {
  return text.replaceAll(/^[\s\p{Z}\u200b]+|[\s\p{Z}\u200b]+$/gu, '');
}

/** Texts that differ by letter case or spaces only. */
export const caseVariants: DataCheck = {
  name: 'case_variants',
  title: 'One thing is written one way',
  description:
    'In columns of categories: share of rows whose text differs from a more frequent one by letter case, spaces between words and Unicode composition only. Columns where most texts are there once are left out.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, rowsShown, seed }, asked) {
    const texts = chosenColumns(table, asked).filter(({ kind }) => kind === 'text');
    if (texts.length === 0) return { skip: 'no column holds texts' };
    const { columns: samples } = await sampleOfTable(table, seed);
    const columns = texts.filter(({ name }) => {
      const counts = valueCounts(samples.get(name) ?? {});
      const n = counts.reduce((sum, [, count]) => sum + count, 0);
      return counts.length <= Math.max(20, mostDistinct * n);
    });
    if (columns.length === 0) return { skip: 'no column holds categories' };
    const variants = await Promise.all(
      columns.map(({ name: column }) => table.measure('caseVariants', { column, most: mostGroups })),
    );
    const rules: RowRule[] = [];
    const findings = await Promise.all(
      columns.map(async ({ name }, k): Promise<Finding> => {
        const groups = variants[k].filter((group) => new Set(group.map(([text]) => unpadded(text))).size > 1);
        const rarer = groups.flatMap(([[first], ...others]) =>
          others.filter(([text]) => unpadded(text) !== unpadded(first)),
        );
        const rows = rarer.reduce((sum, [, count]) => sum + count, 0);
        const finding = judgedShare(name, 'case_variants', rows, table.rows, asked.limit, [
          'differs from a more frequent text by letter case or spaces only',
          'differ from a more frequent text by letter case or spaces only',
        ]);
        if (rows === 0) return finding;
        const shown = groups
          .slice(0, 3)
          .map((group) =>
            group
              .slice(0, 4)
              .map(([text, count]) => `${shownValue(text)} × ${counted(count)}`)
              .join(' and '),
          )
          .join('; ');
        const why = `${finding.why}: ${shown}`;
        if (finding.status !== 'fail') return { ...finding, why };
        const rule: RowRule = { rule: 'none_of', column: name, values: rarer.map(([text]) => text) };
        rules.push(rule);
        return { ...finding, why, rows: await table.failingIds(rule, rowsShown) };
      }),
    );
    return sharesInColumns(
      findings,
      `no two texts in ${numberOf(columns.length, 'column')} of categories differ by letter case or spaces only`,
      rules,
    );
  },
};
