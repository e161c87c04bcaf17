import { counted } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { inputColumns } from './input-columns.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { worstFirst } from './worst-first.ts';

/** Dates among the features that are later than the row's own time. */
export const knowsTheFuture: DataCheck = {
  name: 'knows_the_future',
  title: 'No feature knows the future',
  description:
    "Share of rows in which a date or time stamp among the features is later than the row's own time, so that it was not known then; days are compared where either knows no time of day. Dates that lie ahead by nature (when a contract ends) belong under except.",
  scope: 'table',
  family: 'label',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, columns, rowsShown }, asked) {
    const { time } = columns;
    if (time === undefined) return { skip: 'columns.time names no column' };
    const kind = table.column(time)?.kind;
    if (kind === undefined) return { skip: `the table has no column ${JSON.stringify(time)}` };
    if (kind !== 'date' && kind !== 'timestamp')
      return { skip: `${JSON.stringify(time)} holds no dates or time stamps` };
    const dates = inputColumns(table, columns, asked).filter(
      (column) => column.kind === 'date' || column.kind === 'timestamp',
    );
    if (dates.length === 0) return { skip: 'no feature is a date or a time stamp' };
    const later = await Promise.all(
      dates.map(({ name }) => table.measure('later', { column: name, than: time })),
    );
    const found = await Promise.all(
      dates.map(async ({ name }, k) => {
        const { rows, n } = later[k];
        if (n === 0) return [];
        const finding = judgedShare(name, 'knows_the_future', rows, n, asked.limit, [
          `is later than ${time}`,
          `are later than ${time}`,
        ]);
        if (finding.status !== 'fail') return [{ finding }];
        const rule = { rule: 'compare', left: name, op: '<=', right: time } as const;
        return [{ finding: { ...finding, rows: await table.failingIds(rule, rowsShown) }, rule }];
      }),
    );
    const all = found.flat();
    if (all.length === 0) return { skip: 'no feature with dates has any beside a time' };
    return worstFirst(
      all.map(({ finding }) => finding),
      `none of ${numberOf(all.length, 'date')} is later than ${time} in any of ${counted(table.rows)} rows`,
      all.flatMap((one) => ('rule' in one && one.rule ? [one.rule] : [])),
    );
  },
};
