import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import { counted } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';

const options = z.strictObject({
  days: z
    .number()
    .positive()
    .max(100_000)
    .meta({ description: 'How old a row may be, in days', examples: [730] }),
  date: z
    .string()
    .optional()
    .meta({
      description: "The column with a row's date or time stamp; columns.time where absent",
      examples: ['collected_at'],
    }),
  format: z
    .string()
    .optional()
    .meta({
      description: 'How its dates are written, as a strptime pattern; ISO 8601 where absent',
      examples: ['%d.%m.%Y'],
    }),
});

const day = 24 * 60 * 60 * 1000;

/** Rows that are kept for longer than they may be. */
export const retention: DataCheck<z.infer<typeof options>> = {
  name: 'retention',
  title: 'No row is older than it may be',
  description:
    'Share of rows whose date lies more than so many days back. Rows whose date is missing or cannot be read may be older: they leave it undecided.',
  scope: 'table',
  family: 'policy',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'error',
  isDefault: false,
  options,
  async run({ table, columns, now, rowsShown }, { limit, options: { days, date, format } }) {
    const column = date ?? columns.time;
    if (column === undefined)
      throw new Error('neither its option `date` nor columns.time names a date column');
    if (!table.column(column)) throw new Error(`the table has no column ${JSON.stringify(column)}`);
    const min = new Date(now.getTime() - days * day).toISOString();
    const readable: RowRule = { rule: 'range', column, type: 'timestamp', ...(format ? { format } : {}) };
    const kept: RowRule = { ...readable, min };
    const [missing, unread, broken] = await Promise.all([
      table.measure('missing', { column }),
      table.failing(readable),
      table.failing(kept),
    ]);
    const finding = judgedShare(column, 'retention', broken - unread, table.rows, limit, [
      `is older than ${numberOf(days, 'day')}`,
      `are older than ${numberOf(days, 'day')}`,
    ]);
    const why = `${column}: ${finding.why}`;
    const unknown = missing + unread;
    const couldBreak = limit !== undefined && (broken + missing) / table.rows > limit;
    if (finding.status === 'pass' && couldBreak) {
      const undecided = `the date of ${counted(unknown)} of ${numberOf(table.rows, 'row')} is missing or cannot be read`;
      const rule: RowRule = missing > 0 ? { rule: 'required', column } : readable;
      const rows = await table.failingIds(rule, rowsShown);
      return {
        findings: [{ ...finding, status: 'inconclusive', rows, why: undecided }],
        why: `${column}: ${undecided}`,
        rules: [rule],
      };
    }
    if (finding.status !== 'fail') return { findings: [finding], why };
    const rows = await table.failingIds(kept, rowsShown);
    return { findings: [{ ...finding, rows }], why, rules: [kept] };
  },
};
