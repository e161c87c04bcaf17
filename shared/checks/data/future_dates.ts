import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare, type Said } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sharesInColumns } from './shares-in-columns.ts';

const options = z.strictObject({
  'past-share': z
    .number()
    .min(0)
    .max(1)
    .default(0.9)
    .describe('From which share of its dates on that lie in the past a column is meant to hold no others'),
});

/** A day, because clocks and time zones differ. */
const tolerance = 86_400;

/** Dates later than now in columns of the past. */
export const futureDates: DataCheck<z.infer<typeof options>> = {
  name: 'future_dates',
  title: 'No date lies in the future',
  description:
    'Share of dates and time stamps that are more than a day later than now, in the time column and in columns nearly all of whose dates lie in the past.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of dates', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run({ table, columns: { time }, now, rowsShown }, asked) {
    const columns = chosenColumns(table, asked).filter(({ kind }) => kind === 'date' || kind === 'timestamp');
    if (columns.length === 0) return { skip: 'no column holds dates or time stamps' };
    const until = now.getTime() / 1_000 + tolerance;
    const ranges = await Promise.all(
      columns.map(({ name: column }) => table.measure('timeRange', { column, until })),
    );
    const today = now.toISOString().slice(0, 10);
    const said: Said = [`lies after ${today}`, `lie after ${today}`];
    const rules: RowRule[] = [];
    const findings = await Promise.all(
      columns.map(async ({ name }, k): Promise<Finding> => {
        const { n, later } = ranges[k];
        const isMeant = name !== time && n - later < asked.options['past-share'] * n;
        const limit = isMeant ? undefined : asked.limit;
        const finding = judgedShare(name, 'future_dates', later, n, limit, said, 'date');
        if (isMeant) return { ...finding, why: `${finding.why}, as they seem to be meant to` };
        if (finding.status !== 'fail') return finding;
        const max = new Date(until * 1_000).toISOString();
        const rule: RowRule = { rule: 'range', column: name, type: 'timestamp', max };
        rules.push(rule);
        return { ...finding, rows: await table.failingIds(rule, rowsShown) };
      }),
    );
    return sharesInColumns(
      findings,
      `no date in ${numberOf(columns.length, 'column')} lies in the future`,
      rules,
    );
  },
};
