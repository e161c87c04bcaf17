import type { Facts } from '../../data/facts.ts';
import type { RowRule } from '../../data/row-rule.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sharesInColumns } from './shares-in-columns.ts';

/** Texts that programs write for a number beyond all others. */
const written = String.raw`^\s*[+-]?(?i:inf|infinity|1\.#inf|∞)\s*$`;
const number = String.raw`^\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$`;

/** Counted only where the greatest or the least number is infinite. */
async function infiniteIn(table: Facts, column: string): Promise<number> {
  const range = await table.measure('extremes', { column });
  if (!range || (Number.isFinite(range.min) && Number.isFinite(range.max))) return 0;
  return table.measure('infinite', { column });
}

/** Numbers that are infinite. */
export const infiniteValues: DataCheck = {
  name: 'infinite_values',
  title: 'Numbers are finite',
  description:
    'Share of rows whose number is infinite; in text formats also the texts inf and infinity in columns that hold numbers for the most part. NaN is a missing value.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: true,
  async run({ table, rowsShown }, asked) {
    const chosen = chosenColumns(table, asked);
    const numbers = chosen.filter(({ kind }) => kind === 'number' || kind === 'integer');
    const texts = chosen.filter(({ kind }) => kind === 'text');
    const [ofNumbers, ofTexts] = await Promise.all([
      Promise.all(
        numbers.map(({ name: column, kind }) => (kind === 'integer' ? 0 : infiniteIn(table, column))),
      ),
      Promise.all(
        texts.map(({ name: column }) =>
          table.measure('firstMatching', { column, patterns: [written, number] }),
        ),
      ),
    ]);
    const judged = [
      ...numbers.map(({ name: column }, k) => ({
        rows: ofNumbers[k],
        rule: { rule: 'type', column, type: 'number' } as RowRule & { column: string },
      })),
      ...texts.flatMap(({ name: column }, k) => {
        const [rows, finite, others] = ofTexts[k];
        const rule = { rule: 'pattern', column, pattern: written, not: true } as RowRule & { column: string };
        return finite > rows + others ? [{ rows, rule }] : [];
      }),
    ];
    if (judged.length === 0) return { skip: 'no column holds numbers' };
    const findings = await Promise.all(
      judged.map(async ({ rows, rule }) => {
        const finding = judgedShare(rule.column, 'infinite_values', rows, table.rows, asked.limit, [
          'holds an infinite number',
          'hold an infinite number',
        ]);
        return finding.status === 'fail'
          ? { ...finding, rows: await table.failingIds(rule, rowsShown) }
          : finding;
      }),
    );
    return sharesInColumns(
      findings,
      `no number in ${numberOf(judged.length, 'column')} is infinite`,
      judged.filter((_, k) => findings[k].status === 'fail').map(({ rule }) => rule),
    );
  },
};
