import { describe, expect, it } from 'vitest';
import { futureDates } from '../../../../shared/checks/data/future_dates.ts';
import { parquetFolder } from '../../data/rules/tables.ts';
import { factsOfFile, findingOf, judged } from './judged.ts';

const rows = Array.from({ length: 40 }, (_, k) => ({
  id: `r${k}`,
  bought: k === 7 ? '2061-03-04' : `2026-0${1 + (k % 9)}-11`,
  expires: k % 2 === 0 ? '2027-01-01' : '2025-01-01',
}));

describe('future_dates', () => {
  it('names dates in the future among dates of the past', async () => {
    const check = await judged(futureDates, rows, { columns: { id: 'id' } });
    expect(findingOf(check, 'bought')).toMatchObject({
      status: 'fail',
      value: 1 / 40,
      rows: ['r7'],
      why: '1 of 40 dates lies after 2026-11-21, more than 0 %',
    });
  });

  it('leaves columns alone that hold dates of both', async () => {
    const check = await judged(futureDates, rows, { columns: { id: 'id' } });
    expect(findingOf(check, 'expires').status).toBeUndefined();
    const asTime = await judged(futureDates, rows, { columns: { id: 'id', time: 'expires' } });
    expect(findingOf(asTime, 'expires').status).toBe('fail');
  });

  it('judges no column of a file that has no date in it', async () => {
    const folder = await parquetFolder({
      'data.parquet': 'SELECT NULL::DATE AS at, NULL::TIMESTAMP AS seen, 1 AS id',
    });
    const check = await judged(futureDates, await factsOfFile(`${folder}/data.parquet`));
    expect(check.status).toBe('skip');
    expect(check.findings.filter(({ value }) => value !== undefined)).toEqual([]);
  });

  it('allows a day for clocks that differ', async () => {
    const check = await judged(futureDates, [{ at: '2026-11-22T11:00:00Z' }], { columns: { time: 'at' } });
    expect(check.status).toBe('pass');
  });
});
