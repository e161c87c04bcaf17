import { written } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';

const secondsOfDay = 86_400;

function ago(days: number): string {
  return `${written(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** Days since the newest row. */
export const freshness: DataCheck = {
  name: 'freshness',
  title: 'The newest row is recent',
  description:
    'Days between the newest value of the time column that is not in the future and now. How old data may be nobody but its user knows: told until a limit is set.',
  scope: 'table',
  family: 'rows',
  limit: { op: '<=', default: null, of: 'days' },
  severity: 'error',
  isDefault: true,
  async run({ table, columns: { time }, now }, { limit }) {
    if (time === undefined) return { skip: 'columns.time names no time' };
    const column = table.column(time);
    if (!column) return { skip: `the table has no column ${JSON.stringify(time)}` };
    if (column.kind !== 'date' && column.kind !== 'timestamp') {
      return { skip: `${time} holds ${column.kind} values, which are no dates or time stamps` };
    }
    const until = now.getTime() / 1_000;
    const { newest, n } = await table.measure('timeRange', { column: time, until });
    const finding = { subject: time, statistic: 'age', n, unit: 'days' };
    if (newest === null) {
      const why = n === 0 ? 'no row has a time' : `none of ${numberOf(n, 'time')} lies in the past`;
      const status = limit === undefined ? undefined : 'inconclusive';
      return { findings: [{ ...finding, status, why }], why: `${time}: ${why}` };
    }
    const value = (until - newest) / secondsOfDay;
    const told = `the newest row is of ${new Date(newest * 1_000).toISOString().slice(0, 10)}, ${ago(value)} ago`;
    if (limit === undefined) return { findings: [{ ...finding, value, why: told }], why: `${time}: ${told}` };
    const isFresh = value <= limit;
    const why = `${told}, ${isFresh ? 'at most' : 'more than'} ${written(limit)}`;
    return {
      findings: [
        { ...finding, value, limit: { op: '<=', value: limit }, status: isFresh ? 'pass' : 'fail', why },
      ],
      why: `${time}: ${why}`,
    };
  },
};
