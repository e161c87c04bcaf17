import { counted, written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';

/** A split with more than so many test rows from before the training data's end is not meant to be by time. */
const byTime = 0.5;

/** Test rows that are not later than the training data. */
export const timeOverlap: DataCheck = {
  name: 'time_overlap',
  title: 'Test data is later than training data',
  description:
    "Share of test rows whose time is not after the training data's last. Where more than half of them are not, the split is not by time: that is told, and judged only with a limit of the settings' own.",
  scope: 'split',
  family: 'split',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, train, columns: { time }, rowsShown }, { limit, isOwnLimit }) {
    if (time === undefined) return { skip: 'columns.time names no column' };
    if (!train) return { skip: 'there is no training data to compare with: name data.train' };
    const kinds = [table, train].map((facts) => facts.column(time)?.kind);
    if (kinds.some((kind) => kind === undefined))
      return { skip: `${JSON.stringify(time)} is not in both tables` };
    const known = ['date', 'timestamp', 'integer', 'number'];
    if (kinds.some((kind) => !known.includes(kind ?? '')))
      return { skip: `${JSON.stringify(time)} holds no times` };
    const last = await train.measure('last', { column: time });
    if (!last) return { skip: `${train.input} has no time in ${JSON.stringify(time)}` };
    const { n, counts } = await table.measure('below', { column: time, at: [last.number] });
    if (n === 0) return { skip: `${table.input} has no time in ${JSON.stringify(time)}` };
    const rows = counts[0][1];
    const value = rows / n;
    const why = `${counted(rows)} of ${numberOf(n, 'test row')} ${rows === 1 ? 'is' : 'are'} not later than the end of ${train.input}, ${last.text}`;
    const finding = { subject: time, statistic: 'time_overlap', value, n };
    if (limit === undefined || (!isOwnLimit && value > byTime)) {
      const told = value > byTime ? `the split is not by time: ${why}` : why;
      return { findings: [{ ...finding, why: told }], why: told };
    }
    const judged = { ...finding, limit: { op: '<=' as const, value: limit }, why };
    if (value <= limit) return { findings: [{ ...judged, status: 'pass' }], why };
    const kind = table.column(time)?.kind;
    const isNumber = kind === 'integer' || kind === 'number';
    const rule = {
      rule: 'range',
      column: time,
      type: isNumber ? 'number' : kind === 'date' ? 'date' : 'timestamp',
      exclusiveMin: isNumber ? last.number : last.text,
    } as const;
    const ids = await table.failingIds(rule, rowsShown);
    return {
      findings: [{ ...judged, status: 'fail', rows: ids }],
      why: `${why}: ${written(100 * value)} %`,
      rules: [rule],
    };
  },
};
