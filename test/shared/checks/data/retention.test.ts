import { describe, expect, it } from 'vitest';
import { retention } from '../../../../shared/checks/data/retention.ts';
import { findingOf, judged } from './judged.ts';

const now = new Date('2026-11-21T12:00:00Z');
const context = { now, columns: { id: 'id', time: 'at' } };
const options = { days: 30 };

describe('retention', () => {
  it('names the rows that are too old', async () => {
    const rows = [
      { id: 'a', at: '2026-11-20' },
      { id: 'b', at: '2026-10-22T11:59:00Z' },
      { id: 'c', at: '2026-10-22T12:00:00Z' },
      { id: 'd', at: '2001-01-01' },
    ];
    const check = await judged(retention, rows, context, { options });
    expect(findingOf(check, 'at')).toMatchObject({
      status: 'fail',
      value: 0.5,
      n: 4,
      rows: ['b', 'd'],
      why: '2 of 4 rows are older than 30 days, more than 0 %',
    });
  });

  it.each([['soon'], ['']])('is undecided where a date is %j', async (at) => {
    const rows = [
      { id: 'a', at: '2026-11-20' },
      { id: 'b', at },
    ];
    const check = await judged(retention, rows, context, { options });
    expect(findingOf(check, 'at')).toMatchObject({ status: 'inconclusive', rows: ['b'] });
  });

  it('reads dates as the settings say that they are written', async () => {
    const rows = [
      { id: 'a', at: '20.11.2026' },
      { id: 'b', at: '01.02.2020' },
    ];
    const check = await judged(retention, rows, context, { options: { ...options, format: '%d.%m.%Y' } });
    expect(findingOf(check, 'at')).toMatchObject({ status: 'fail', rows: ['b'] });
  });

  it('is an error where there is no date column, never a pass', async () => {
    const check = await judged(retention, [{ id: 1 }], { now, columns: { id: 'id' } }, { options });
    expect(check).toMatchObject({ status: 'error' });
    const absent = await judged(retention, [{ id: 1 }], context, { options });
    expect(absent.why).toBe('could not be judged: the table has no column "at"');
  });
});
